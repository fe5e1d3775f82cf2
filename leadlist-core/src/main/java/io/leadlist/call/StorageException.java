package io.leadlist.call;

/**
 * The storage or the database of the directory failed. Nothing was stored, unless the result of a commit was lost. In
 * both cases a retry with the same {@link IdempotencyKey} is safe.
 */
public final class StorageException extends LeadListException {
    private static final long serialVersionUID = 1L;

    private final boolean retryable;

    /**
     * Creates the exception.
     *
     * @param message a description of the failure, without values of a record
     * @param retryable whether the same call may succeed if it is retried
     * @param cause the failure. No exception in its chain may contain a value of a record. Drivers put values into
     *     their messages, so an adapter must pass a copy without them
     */
    public StorageException(String message, boolean retryable, Throwable cause) {
        super(message, cause);
        this.retryable = retryable;
    }

    /** Whether concurrent calls caused the failure, so that a retry may succeed. */
    public boolean isRetryable() {
        return retryable;
    }
}
