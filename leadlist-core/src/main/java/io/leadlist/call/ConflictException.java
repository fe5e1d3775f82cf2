package io.leadlist.call;

/** The idempotency key was used before, with other content. The stored answer is left as it is (reading 62). */
public final class ConflictException extends LeadListException {
    private static final long serialVersionUID = 1L;

    private final transient IdempotencyKey idempotencyKey;

    /** Refuses a call for this reason. */
    public ConflictException(IdempotencyKey idempotencyKey) {
        super("The idempotency key was used before with other content or by another caller");
        this.idempotencyKey = idempotencyKey;
    }

    /** The idempotency key that was used before. */
    public IdempotencyKey idempotencyKey() {
        return idempotencyKey;
    }
}
