package io.leadlist.wire.entities.request;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.leadlist.lead.Education;
import io.leadlist.wire.constraint.StorableText;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/** A time at a school in the data of a person. Every component can be missing or null. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record EducationRequest(
        @Valid @Nullable InstitutionRequest institution,
        @StorableText @Nullable String degreeName,
        @StorableText @Nullable String fieldOfStudy,
        @StorableText @Nullable String grade,
        @Valid @Nullable DatesRequest dates) {
    Education toEducation() {
        DatesRequest between = dates == null ? DatesRequest.NONE : dates;
        return new Education(
                InstitutionRequest.toInstitution(institution),
                degreeName,
                fieldOfStudy,
                grade,
                between.start(),
                between.end());
    }
}
