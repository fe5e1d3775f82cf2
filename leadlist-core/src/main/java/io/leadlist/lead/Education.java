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
    public Education {
        PersonProfile.requireStorable("degreeName", degreeName);
        PersonProfile.requireStorable("fieldOfStudy", fieldOfStudy);
        PersonProfile.requireStorable("grade", grade);
        PersonProfile.requireStorable("start", start);
        PersonProfile.requireStorable("end", end);
    }
}
