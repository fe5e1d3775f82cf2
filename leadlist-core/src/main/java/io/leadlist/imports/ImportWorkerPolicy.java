package io.leadlist.imports;

import java.time.Duration;
import java.util.Objects;

/**
 * How workers process raw leads. Immutable and thread-safe.
 *
 * <p>If a port fails for a lead, the lead is retried after a pause in smaller chunks. The first attempt has the whole
 * batch, the second at most {@value #SMALL_CHUNK} leads, and each further one a single lead. With three attempts, one
 * bad lead therefore cannot fail the rest.
 *
 * <p>After the last attempt the lead is recorded as unresolved. The reason names the call that failed and the type of
 * the exception. The message of the exception is not stored, because it can contain values of another lead. A port that
 * needs the message must log it.
 *
 * <p>After half of the lease, ports are not called for further leads: results up to then are stored, and the other
 * leads are deferred. After {@value #MAX_EXPIRED_CLAIMS} expired claims a batch is abandoned: its leads are recorded as
 * unresolved.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if a number is out of range, or a duration is negative or,
 * for the lease, zero.
 *
 * @param lease how long a claim of a batch is valid: at least twice the time that the ports need for a batch. After it,
 *     another worker can claim the batch. If the clock was set back, a worker can claim a batch whose lease ends more
 *     than the worker's own lease plus 12 hours ahead
 * @param attempts the maximum number of attempts for a lead, 1 to {@value #MAX_ATTEMPTS}
 * @param pause how long a lead waits for its next attempt
 */
public record ImportWorkerPolicy(Duration lease, int attempts, Duration pause) {
    /** The maximum number of leads in a batch, which is stored in one transaction. */
    public static final int BATCH_SIZE = 1_000;

    /** The number of expired claims after which a batch is abandoned. */
    public static final int MAX_EXPIRED_CLAIMS = 10;

    /** The maximum number of attempts. */
    public static final int MAX_ATTEMPTS = 20;

    /** The maximum chunk size of the second attempt. */
    public static final int SMALL_CHUNK = 30;

    /** A lease of ten minutes, three attempts, a pause of one minute. */
    public static final ImportWorkerPolicy DEFAULT =
            new ImportWorkerPolicy(Duration.ofMinutes(10), 3, Duration.ofMinutes(1));

    /**
     * Checks the components.
     *
     * @param lease how long a claim of a batch is valid
     * @param attempts the maximum number of attempts for a lead, 1 to {@value #MAX_ATTEMPTS}
     * @param pause how long a lead waits for its next attempt
     */
    public ImportWorkerPolicy {
        Objects.requireNonNull(lease, "lease");
        Objects.requireNonNull(pause, "pause");
        if (lease.isNegative() || lease.isZero() || pause.isNegative()) {
            throw new IllegalArgumentException(
                    "lease must be positive and pause must not be negative, but they are " + lease + " and " + pause);
        }
        if (attempts < 1 || attempts > MAX_ATTEMPTS) {
            throw new IllegalArgumentException(
                    "attempts must be between 1 and " + MAX_ATTEMPTS + ", but is " + attempts);
        }
    }

    /**
     * {@return the maximum number of leads in one call of a port}
     *
     * @param attempt the number of the attempt, from 1
     */
    public int chunkSize(int attempt) {
        return switch (attempt) {
            case 1 -> BATCH_SIZE;
            case 2 -> SMALL_CHUNK;
            default -> 1;
        };
    }
}
