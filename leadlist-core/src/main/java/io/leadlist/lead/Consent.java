package io.leadlist.lead;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The consent of a person: its status, source, and instant, which is truncated to milliseconds. The {@code status} is
 * in the form of the source, such as {@code UNKNOWN}. Immutable and thread-safe.
 */
public record Consent(
        @Nullable String status,
        @Nullable String source,
        @Nullable Instant updatedAt) {
    /**
     * Checks the components.
     *
     * @param status the status; may be null
     * @param source the source; may be null
     * @param updatedAt the time at which it was updated; may be null
     */
    public Consent {
        PersonProfile.requireStorable("status", status);
        PersonProfile.requireStorable("source", source);
        updatedAt = updatedAt == null ? null : updatedAt.truncatedTo(ChronoUnit.MILLIS);
    }
}
