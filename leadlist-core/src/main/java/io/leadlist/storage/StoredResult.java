package io.leadlist.storage;

import java.time.Instant;
import java.util.Objects;

/**
 * The stored result of a write: a report or a rejection. Immutable and thread-safe.
 *
 * @param fingerprint the fingerprint of the content of the write: 64 hexadecimal digits
 * @param document the result, see {@link StoredResults}: storable text of any length, not empty
 * @param at the instant at which the result was stored, truncated to milliseconds
 */
public record StoredResult(String fingerprint, String document, Instant at) {
    /**
     * Checks the components.
     *
     * @param fingerprint the fingerprint of the content of the write
     * @param document the result, see {@link StoredResults}
     * @param at the instant at which the result was stored, truncated to milliseconds
     */
    public StoredResult {
        Objects.requireNonNull(fingerprint, "fingerprint");
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(at, "at");
    }
}
