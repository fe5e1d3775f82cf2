package io.leadlist.call;

/**
 * Thrown when an idempotency key was used before with other content or by another caller. The stored result does not
 * change (<a href="{@docRoot}/docs/contract-decisions.md#62">decision 62</a>).
 */
public final class ConflictException extends LeadListException {
    private static final long serialVersionUID = 1L;

    private final transient IdempotencyKey idempotencyKey;

    /**
     * Creates the exception.
     *
     * @param idempotencyKey the key that was used before
     */
    public ConflictException(IdempotencyKey idempotencyKey) {
        super("The idempotency key was used before with other content or by another caller");
        this.idempotencyKey = idempotencyKey;
    }

    /** {@return the idempotency key that was used before} */
    public IdempotencyKey idempotencyKey() {
        return idempotencyKey;
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
