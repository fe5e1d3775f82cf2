package io.leadlist.lead;

import org.jspecify.annotations.Nullable;

/**
 * A period of work at a company; {@code start} and {@code end} are in the form of the source. Immutable and
 * thread-safe.
 */
public record WorkExperience(
        @Nullable Institution company,
        @Nullable String jobTitle,
        @Nullable String description,
        @Nullable String start,
        @Nullable String end) {
    public WorkExperience {
        PersonProfile.requireStorable("jobTitle", jobTitle);
        PersonProfile.requireStorable("description", description);
        PersonProfile.requireStorable("start", start);
        PersonProfile.requireStorable("end", end);
    }
}
