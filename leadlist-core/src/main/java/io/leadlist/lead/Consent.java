package io.leadlist.lead;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a person consented to: {@code status} as the source writes it ({@code UNKNOWN} is one), where it comes from, and
 * since when, in milliseconds. Immutable and thread-safe.
 */
public record Consent(
        @Nullable String status,
        @Nullable String source,
        @Nullable Instant updatedAt) {
    public Consent {
        PersonProfile.requireStorable("status", status);
        PersonProfile.requireStorable("source", source);
        updatedAt = updatedAt == null ? null : updatedAt.truncatedTo(ChronoUnit.MILLIS);
    }
}
