package io.leadlist.internal.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyProfile;
import io.leadlist.lead.Consent;
import io.leadlist.lead.Education;
import io.leadlist.lead.ExternalIds;
import io.leadlist.lead.Institution;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.SpokenLanguage;
import io.leadlist.lead.WorkExperience;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.util.StdConverter;

/**
 * The JSON of people and companies in the entities API. A record is written as it is: each component of its profile is
 * a property, in the same order, without unknown values and empty arrays. The mixins below state the exceptions.
 */
public final class LeadJson {
    /** Writes responses that contain people and companies. */
    public static final ResponseMapper MAPPER = ResponseMapper.with(Map.of(
            Person.class, PersonMixin.class,
            PersonProfile.class, PersonProfileMixin.class,
            Company.class, CompanyMixin.class,
            CompanyProfile.class, CompanyProfileMixin.class,
            ExternalIds.class, KnownValues.class,
            Consent.class, ConsentMixin.class,
            Institution.class, KnownValues.class,
            SpokenLanguage.class, KnownValues.class,
            Education.class, EducationMixin.class,
            WorkExperience.class, WorkExperienceMixin.class));

    private LeadJson() {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private interface KnownValues {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonPropertyOrder({"id", "createdAt", "updatedAt", "profile", "deletedAt"})
    interface PersonMixin {
        @JsonUnwrapped
        PersonProfile profile();
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    interface CompanyMixin {
        @JsonUnwrapped
        CompanyProfile profile();
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    interface PersonProfileMixin {
        @JsonUnwrapped
        ExternalIds externalIds();

        @JsonUnwrapped
        Consent consent();
    }

    /** The contract has the URLs before the address. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonPropertyOrder({
        "name",
        "legalName",
        "description",
        "summary",
        "domain",
        "industry",
        "headcount",
        "revenue",
        "foundedYear",
        "linkedinUrl",
        "websiteUrl",
        "logoUrl"
    })
    interface CompanyProfileMixin {
        @JsonUnwrapped
        ExternalIds externalIds();
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    interface ConsentMixin {
        @JsonProperty("consentStatus")
        String status();

        @JsonProperty("consentSource")
        String source();

        @JsonProperty("consentUpdatedAt")
        Instant updatedAt();
    }

    @JsonSerialize(converter = EducationResponse.Converter.class)
    interface EducationMixin {}

    @JsonSerialize(converter = WorkExperienceResponse.Converter.class)
    interface WorkExperienceMixin {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record Dates(@Nullable String start, @Nullable String end) {
        static @Nullable Dates of(@Nullable String start, @Nullable String end) {
            return start == null && end == null ? null : new Dates(start, end);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record EducationResponse(
            @Nullable Institution institution,
            @Nullable String degreeName,
            @Nullable String fieldOfStudy,
            @Nullable String grade,
            @Nullable Dates dates) {

        static final class Converter extends StdConverter<Education, EducationResponse> {
            @Override
            public EducationResponse convert(Education education) {
                return new EducationResponse(
                        education.institution(),
                        education.degreeName(),
                        education.fieldOfStudy(),
                        education.grade(),
                        Dates.of(education.start(), education.end()));
            }
        }
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record WorkExperienceResponse(
            @Nullable Institution company,
            @Nullable String jobTitle,
            @Nullable String description,
            @Nullable Dates dates) {

        static final class Converter extends StdConverter<WorkExperience, WorkExperienceResponse> {
            @Override
            public WorkExperienceResponse convert(WorkExperience work) {
                return new WorkExperienceResponse(
                        work.company(), work.jobTitle(), work.description(), Dates.of(work.start(), work.end()));
            }
        }
    }
}
