package io.leadlist.call;

/**
 * The storage or the directory's database failed. Nothing of the call was stored, unless the failure was the loss of
 * the answer to a commit; repeating the call with the same {@link IdempotencyKey} is safe in either case.
 */
public final class StorageException extends LeadListException {
    private static final long serialVersionUID = 1L;

    private final boolean retryable;

    /**
     * Reports a failure; {@code retryable} says whether the same call may succeed when it is made again.
     *
     * @param message a description of the failure, without values of a record
     * @param cause the failure. No exception in its chain may contain a value of a record. Drivers put values into
     *     their messages, so an adapter must pass a copy without them
     */
    public StorageException(String message, boolean retryable, Throwable cause) {
        super(message, cause);
        this.retryable = retryable;
    }

    /**
     * Says whether the failure comes of other calls at the same time, so that the same call may succeed when it is made
     * again.
     */
    public boolean isRetryable() {
        return retryable;
    }
}
