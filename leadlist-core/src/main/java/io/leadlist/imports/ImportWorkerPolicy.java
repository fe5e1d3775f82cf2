package io.leadlist.imports;

import java.time.Duration;
import java.util.Objects;

/**
 * How raw leads are worked on. Immutable and thread-safe.
 *
 * <p>If a port fails for a lead, the lead is tried again after a pause, and each time the port is asked for it in less
 * company: with its whole batch, then with {@value #SMALL_CHUNK} at most, then by itself. So, with three attempts, one
 * lead that a port can not stand spoils no others.
 *
 * <p>When the attempts are used up, the lead is recorded as unresolved. The reason names the call that failed and the
 * type of the exception. The message of the exception is not stored, because it can contain values of another lead. A
 * port that needs the message must log it.
 *
 * <p>After half of the lease no further leads are asked for: what is answered by then is stored, and the others are put
 * off. A batch that outlives {@value #MAX_EXPIRED_CLAIMS} of its workers, or their leases, is given up: its leads are
 * recorded as unresolved.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if a number is out of range, or a duration is negative or,
 * for the lease, zero.
 *
 * @param lease how long a batch belongs to the worker that took it; longer than the ports need for one. After it
 *     another worker takes it over. If the clock is set back, a worker takes it over as soon as the end of the lease is
 *     more than its own lease plus 12 hours ahead
 * @param attempts how often a lead is tried, 1 to {@value #MAX_ATTEMPTS}
 * @param pause how long a lead whose port failed waits for the next attempt
 */
public record ImportWorkerPolicy(Duration lease, int attempts, Duration pause) {
    /** The most leads of one batch, which is done in one transaction. */
    public static final int BATCH_SIZE = 1_000;

    /** How often a batch is taken over before it is given up. */
    public static final int MAX_EXPIRED_CLAIMS = 10;

    /** The greatest number of attempts. */
    public static final int MAX_ATTEMPTS = 20;

    /** The most leads for which a port is asked together at the second attempt. */
    public static final int SMALL_CHUNK = 30;

    /** Ten minutes, three attempts, one minute. */
    public static final ImportWorkerPolicy DEFAULT =
            new ImportWorkerPolicy(Duration.ofMinutes(10), 3, Duration.ofMinutes(1));

    public ImportWorkerPolicy {
        Objects.requireNonNull(lease, "lease");
        Objects.requireNonNull(pause, "pause");
        if (lease.isNegative() || lease.isZero() || pause.isNegative()) {
            throw new IllegalArgumentException("lease must be positive, pause not negative");
        }
        if (attempts < 1 || attempts > MAX_ATTEMPTS) {
            throw new IllegalArgumentException("attempts must be 1 to " + MAX_ATTEMPTS);
        }
    }

    /** For how many leads a port is asked together at an attempt, counted from 1. */
    public int chunkSize(int attempt) {
        return switch (attempt) {
            case 1 -> BATCH_SIZE;
            case 2 -> SMALL_CHUNK;
            default -> 1;
        };
    }
}
