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
    /**
     * Checks the components.
     *
     * @param company the company; may be null
     * @param jobTitle the job title; may be null
     * @param description the description; may be null
     * @param start the start; may be null
     * @param end the end; may be null
     */
    public WorkExperience {
        PersonProfile.requireStorable("jobTitle", jobTitle);
        PersonProfile.requireStorable("description", description);
        PersonProfile.requireStorable("start", start);
        PersonProfile.requireStorable("end", end);
    }
}
