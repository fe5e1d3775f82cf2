package io.leadlist.storage;

import java.time.Instant;
import java.util.Objects;

/**
 * The result of a write, be it a report or a rejection. Immutable and thread-safe.
 *
 * @param fingerprint identifies the content of the write: 64 hexadecimal digits
 * @param document the result, see {@link StoredResults}: storable text of any length, not empty
 * @param at when it was stored, with milliseconds
 */
public record StoredResult(String fingerprint, String document, Instant at) {
    public StoredResult {
        Objects.requireNonNull(fingerprint, "fingerprint");
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(at, "at");
    }
}
