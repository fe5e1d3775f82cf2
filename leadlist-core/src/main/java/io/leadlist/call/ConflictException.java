package io.leadlist.call;

/**
 * The idempotency key has been used before with other content. The stored result stays as it is (<a
 * href="../../../../../../docs/contract-decisions.md#62">decision 62</a>).
 */
public final class ConflictException extends LeadListException {
    private static final long serialVersionUID = 1L;

    private final transient IdempotencyKey idempotencyKey;

    /** Creates the exception. */
    public ConflictException(IdempotencyKey idempotencyKey) {
        super("The idempotency key was used before with other content or by another caller");
        this.idempotencyKey = idempotencyKey;
    }

    /** Returns the idempotency key. */
    public IdempotencyKey idempotencyKey() {
        return idempotencyKey;
    }
}
