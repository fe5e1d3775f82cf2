package io.leadlist.wire.entities.request;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.leadlist.lead.WorkExperience;
import io.leadlist.wire.constraint.StorableText;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/** A time at a company in the data of a person. Every component can be missing or null. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record WorkExperienceRequest(
        @Valid @Nullable InstitutionRequest company,
        @StorableText @Nullable String jobTitle,
        @StorableText @Nullable String description,
        @Valid @Nullable DatesRequest dates) {
    WorkExperience toWorkExperience() {
        DatesRequest between = dates == null ? DatesRequest.NONE : dates;
        return new WorkExperience(
                InstitutionRequest.toInstitution(company), jobTitle, description, between.start(), between.end());
    }
}
