package io.leadlist.admission;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one request for an entry. It does not contain the key, so that stored reports name no one. Immutable
 * and thread-safe.
 *
 * @param index the 0-based index of the request in the call
 * @param problem why the text is not a key; null unless the result is {@link Result#INVALID}
 * @param stored the entry after the call; null unless the result is {@link Result#ADDED}, {@link Result#ALREADY_THERE}
 *     or {@link Result#RENEWED}
 */
public record SuppressionOutcome(
        int index,
        Result result,
        @Nullable KeyProblem problem,
        @Nullable Stored stored) {
    /** The result for one request. */
    public enum Result {
        /** The entry is new. */
        ADDED,
        /** An entry with the same key, scope and channel exists, and stays as it is. */
        ALREADY_THERE,
        /** An entry with the same key, scope and channel exists, and now has a stronger reason or lasts longer. */
        RENEWED,
        /** An earlier request of the call has the same key and the same channel. */
        DUPLICATE_IN_REQUEST,
        /** The text is not a key of the requested kind. */
        INVALID,
        /** The organization has as many entries as it may have. */
        OVER_LIMIT
    }

    /**
     * What is stored about a key, without the key.
     *
     * @param expiresAt the instant from which the entry no longer applies; null if it never expires
     */
    public record Stored(
            SuppressionReason reason,
            String source,
            Instant addedAt,
            @Nullable Instant expiresAt) {
        /**
         * {@return the facts of an entry}
         *
         * @param entry the entry as it is stored
         */
        public static Stored of(Suppression entry) {
            return new Stored(entry.reason(), entry.source(), entry.addedAt(), entry.expiresAt());
        }
    }

    /**
     * Checks the components.
     *
     * @param index the 0-based index of the request in the call
     * @param result what happened to the request
     * @param problem why the text is not a key
     * @param stored the entry after the call
     */
    public SuppressionOutcome {
        Objects.requireNonNull(result, "result");
    }
}
