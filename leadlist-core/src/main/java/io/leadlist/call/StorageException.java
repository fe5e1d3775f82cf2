package io.leadlist.call;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when the storage or the database of the directory fails. Nothing of the call was stored, unless
 * {@link #isOutcomeUnknown} returns true. Retrying the call with the same {@link IdempotencyKey} is safe in both cases.
 *
 * <p>An adapter may define subclasses for failures of its own, with their facts as fields. They keep the kind
 * {@link LeadListException.Kind#STORAGE}.
 */
public non-sealed class StorageException extends LeadListException {
    private static final long serialVersionUID = 1L;

    /** Whether a retry can succeed. */
    private final boolean retryable;
    /** Whether the call may have been stored. */
    private final boolean outcomeUnknown;

    /**
     * Creates the exception for a call of which nothing was stored.
     *
     * @param message a description of the failure, without values of a record
     * @param retryable whether a retry of the same call can succeed
     * @param cause the failure. No exception in its chain may contain a value of a record. Drivers put values into
     *     their messages, so an adapter must pass a copy without them; null if there is none
     */
    public StorageException(String message, boolean retryable, @Nullable Throwable cause) {
        this(message, retryable, false, cause);
    }

    private StorageException(String message, boolean retryable, boolean outcomeUnknown, @Nullable Throwable cause) {
        super(message, cause);
        this.retryable = retryable;
        this.outcomeUnknown = outcomeUnknown;
    }

    /**
     * {@return the exception for a call that may have been stored, because the response to its commit was lost}
     *
     * @param message a description of the failure, without values of a record
     * @param cause the failure, under the same condition as for the constructor
     */
    public static StorageException ofUnknownOutcome(String message, Throwable cause) {
        return new StorageException(message, false, true, cause);
    }

    /**
     * {@return whether nothing was stored, and a retry of the same call can succeed} Causes are concurrent calls, a
     * lost connection and a failover of the database. In a transaction of the host, the host must retry the whole
     * transaction.
     */
    public final boolean isRetryable() {
        return retryable;
    }

    /**
     * {@return whether the call may have been stored: the connection was lost while the database committed, so that its
     * response is missing} Such a call is never retryable. A retry with the same {@link IdempotencyKey} returns the
     * first result if the call was stored, and runs the call otherwise. Without a key, read what is stored before a
     * retry.
     */
    public final boolean isOutcomeUnknown() {
        return outcomeUnknown;
    }

    @Override
    public final Kind kind() {
        return Kind.STORAGE;
    }
}
