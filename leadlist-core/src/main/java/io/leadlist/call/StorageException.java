package io.leadlist.call;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when the storage or the database of the directory fails. Nothing of the call was stored, unless the connection
 * failed before the database confirmed a commit. Retrying the call with the same {@link IdempotencyKey} is safe in both
 * cases.
 *
 * <p>An adapter may define subclasses for failures of its own, with their facts as fields. They keep the kind
 * {@link LeadListException.Kind#STORAGE}.
 */
public non-sealed class StorageException extends LeadListException {
    private static final long serialVersionUID = 1L;

    private final boolean retryable;

    /**
     * Creates the exception.
     *
     * @param message a description of the failure, without values of a record
     * @param retryable whether a retry of the same call can succeed
     * @param cause the failure. No exception in its chain may contain a value of a record. Drivers put values into
     *     their messages, so an adapter must pass a copy without them; null if there is none
     */
    public StorageException(String message, boolean retryable, @Nullable Throwable cause) {
        super(message, cause);
        this.retryable = retryable;
    }

    /** Returns whether concurrent calls caused the failure, so that a retry of the same call can succeed. */
    public final boolean isRetryable() {
        return retryable;
    }

    @Override
    public final Kind kind() {
        return Kind.STORAGE;
    }
}
