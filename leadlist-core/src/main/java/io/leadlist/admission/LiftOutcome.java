package io.leadlist.admission;

import io.leadlist.call.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one key of a call that lifts entries. It does not contain the key. Immutable and thread-safe.
 *
 * @param index the 0-based index of the key in the call
 * @param lifted the facts of the entries that were removed, one for each channel
 */
public record LiftOutcome(int index, Result result, List<Lifted> lifted) {
    /** The result for one key. */
    public enum Result {
        /** All entries with the key were removed. */
        REMOVED,
        /** There was no entry with the key in the scope. */
        NOT_FOUND,
        /** At least one entry with the key stays, because only an admin may lift it. */
        KEPT,
        /** An earlier key of the call is the same. */
        DUPLICATE_IN_REQUEST
    }

    /**
     * What was stored about a key, without the key.
     *
     * @param expiresAt the instant from which the entry would no longer have applied; null if it never expired
     * @param channel the channel of the entry; null if it kept leads out
     */
    public record Lifted(
            SuppressionReason reason,
            String source,
            UserId addedBy,
            Instant addedAt,
            @Nullable Instant expiresAt,
            @Nullable Channel channel) {
        /**
         * {@return the facts of an entry}
         *
         * @param entry the removed entry
         */
        public static Lifted of(Suppression entry) {
            return new Lifted(
                    entry.reason(),
                    entry.source(),
                    entry.addedBy(),
                    entry.addedAt(),
                    entry.expiresAt(),
                    entry.channel());
        }
    }

    /**
     * Checks the components, and copies collections.
     *
     * @param index the 0-based index of the key in the call
     * @param result what happened to the key
     * @param lifted the facts of the entries that were removed, one for each channel
     */
    public LiftOutcome {
        Objects.requireNonNull(result, "result");
        lifted = List.copyOf(lifted);
    }
}
