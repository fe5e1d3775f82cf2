package io.leadlist.lead;

import org.jspecify.annotations.Nullable;

/**
 * A period of education at a school; {@code start} and {@code end} are in the form of the source. Immutable and
 * thread-safe.
 */
public record Education(
        @Nullable Institution institution,
        @Nullable String degreeName,
        @Nullable String fieldOfStudy,
        @Nullable String grade,
        @Nullable String start,
        @Nullable String end) {
    /**
     * Checks the components.
     *
     * @param institution the institution; may be null
     * @param degreeName the degree name; may be null
     * @param fieldOfStudy the field of study; may be null
     * @param grade the grade; may be null
     * @param start the start; may be null
     * @param end the end; may be null
     */
    public Education {
        PersonProfile.requireStorable("degreeName", degreeName);
        PersonProfile.requireStorable("fieldOfStudy", fieldOfStudy);
        PersonProfile.requireStorable("grade", grade);
        PersonProfile.requireStorable("start", start);
        PersonProfile.requireStorable("end", end);
    }
}
