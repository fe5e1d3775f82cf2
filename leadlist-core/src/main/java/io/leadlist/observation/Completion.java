package io.leadlist.observation;

import io.leadlist.call.LeadListException;
import io.leadlist.call.StorageException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The end of an operation. Immutable and thread-safe.
 *
 * @param duration the time between start and end. A storage adapter leaves it zero, because the library measures it
 * @param attempts the number of attempts of transactions within the operation, retried ones included. An attempt itself
 *     counts as 1
 * @param counts numbers of the operation by their names, for example {@code inputs} and {@code added}. The page
 *     {@code docs/observing.md} lists the names. A number that is unknown is missing
 * @param failure the class name of what was thrown; null if nothing was thrown
 * @param sqlState the SQL state with which an attempt of a transaction failed; null if there is none
 */
public record Completion(
        Outcome outcome,
        Duration duration,
        int attempts,
        Map<String, Long> counts,
        @Nullable String failure,
        @Nullable String sqlState) {
    /** How an operation ended. */
    public enum Outcome {
        /** It returned. */
        DONE,
        /** A {@link io.leadlist.call.LeadListException} other than a failure of the storage rejected the call. */
        REJECTED,
        /** An attempt of a transaction failed and is retried. */
        RETRIED,
        /** It failed: the storage, a port or the library threw something else. */
        FAILED
    }

    /**
     * Checks the components, and copies collections.
     *
     * @param outcome how the operation ended
     * @param duration the time between start and end
     * @param attempts the number of attempts of transactions within the operation, retried ones included
     * @param counts numbers of the operation by their names, for example {@code inputs} and {@code added}
     * @param failure the class name of what was thrown
     * @param sqlState the SQL state with which an attempt of a transaction failed
     */
    public Completion {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(duration, "duration");
        counts = Map.copyOf(counts);
    }

    /**
     * {@return the end of an operation that returned, without a duration}
     *
     * @param counts numbers of the operation by their names
     */
    public static Completion done(Map<String, Long> counts) {
        return new Completion(Outcome.DONE, Duration.ZERO, 1, counts, null, null);
    }

    /**
     * {@return the end of an operation that threw, without a duration}
     *
     * @param thrown what was thrown
     * @param sqlState the SQL state of the failure; null if there is none
     */
    public static Completion thrown(Throwable thrown, @Nullable String sqlState) {
        boolean isRejection = thrown instanceof LeadListException && !(thrown instanceof StorageException);
        return of(isRejection ? Outcome.REJECTED : Outcome.FAILED, thrown, sqlState);
    }

    /**
     * {@return the end of an attempt of a transaction that is retried, without a duration}
     *
     * @param thrown what was thrown
     * @param sqlState the SQL state of the failure; null if there is none
     */
    public static Completion retried(Throwable thrown, @Nullable String sqlState) {
        return of(Outcome.RETRIED, thrown, sqlState);
    }

    private static Completion of(Outcome outcome, Throwable thrown, @Nullable String sqlState) {
        return new Completion(
                outcome, Duration.ZERO, 1, Map.of(), thrown.getClass().getName(), sqlState);
    }

    /**
     * {@return this end with a measured duration and a number of attempts}
     *
     * @param measured the time between start and end
     * @param counted the number of attempts of transactions
     */
    public Completion measured(Duration measured, int counted) {
        return new Completion(outcome, measured, counted, counts, failure, sqlState);
    }
}
