package io.leadlist.wire.entities.request;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.leadlist.call.Violation.Kind;
import io.leadlist.internal.json.RequestDeserializer;
import io.leadlist.lead.Consent;
import io.leadlist.lead.ExternalIds;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.lead.SpokenLanguage;
import io.leadlist.wire.constraint.Consistent;
import io.leadlist.wire.constraint.Contradictions;
import io.leadlist.wire.constraint.Messages;
import io.leadlist.wire.constraint.StorableText;
import io.leadlist.wire.constraint.WireInstant;
import io.leadlist.wire.json.WireDates;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A person as data. Both names are required; every other component can be missing or null. The components are those of
 * {@link PersonProfile}, {@link ExternalIds} and {@link Consent}.
 *
 * @param id the person's id, if the caller has one
 */
@Consistent
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonDeserialize(using = RequestDeserializer.class)
public record ProspectRequest(
        @StorableText(min = 1, max = StorableText.KEY) @Nullable
        String id,

        @NotNull(message = Messages.REQUIRED) @StorableText(min = 1)
        String firstName,

        @NotNull(message = Messages.REQUIRED) @StorableText(min = 1)
        String lastName,

        @StorableText @Nullable String jobTitle,
        @StorableText @Nullable String city,
        @StorableText @Nullable String postalCode,
        @StorableText @Nullable String country,
        @StorableText @Nullable String linkedinUrl,
        @Nullable List<@NotNull @StorableText String> emails,
        @Nullable List<@NotNull @StorableText String> phones,
        @StorableText @Nullable String companyId,
        @StorableText @Nullable String seniority,
        @Nullable List<@NotNull @StorableText String> departments,
        @Nullable List<@NotNull @StorableText String> subDepartments,
        @Nullable List<@NotNull @StorableText String> functions,
        @StorableText @Nullable String industry,
        @Nullable List<@NotNull @StorableText String> skills,
        @StorableText @Nullable String birthDate,
        @Nullable List<@NotNull @Valid Language> languages,
        @Nullable List<@NotNull @Valid EducationRequest> educations,
        @Nullable List<@NotNull @Valid WorkExperienceRequest> workExperiences,
        @StorableText @Nullable String baseProviderId,
        @StorableText @Nullable String bullhornId,
        @StorableText @Nullable String crmId,
        @StorableText @Nullable String leadOwnerId,
        @StorableText @Nullable String consentStatus,
        @StorableText @Nullable String consentSource,
        @WireInstant @Nullable String consentUpdatedAt)
        implements Consistent.Rules {

    /** A language that a person speaks, and how well. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Language(
            @StorableText @Nullable String language,
            @StorableText @Nullable String level) {
        SpokenLanguage toSpokenLanguage() {
            return new SpokenLanguage(language, level);
        }
    }

    @Override
    public void check(Contradictions found) {
        try {
            toProfile();
        } catch (IllegalArgumentException rejected) {
            found.rejectIfClean(Kind.OUT_OF_RANGE, String.valueOf(rejected.getMessage()));
        }
    }

    /**
     * Converts the request; call it only after validation.
     *
     * @return the prospect
     */
    public Prospect toProspect() {
        return new Prospect(id == null ? null : new PersonId(id), toProfile());
    }

    private PersonProfile toProfile() {
        return PersonProfile.builder()
                .firstName(firstName)
                .lastName(lastName)
                .jobTitle(jobTitle)
                .city(city)
                .postalCode(postalCode)
                .country(country)
                .linkedinUrl(linkedinUrl)
                .emails(texts(emails))
                .phones(texts(phones))
                .companyId(companyId)
                .seniority(seniority)
                .departments(texts(departments))
                .subDepartments(texts(subDepartments))
                .functions(texts(functions))
                .industry(industry)
                .skills(texts(skills))
                .birthDate(birthDate)
                .languages(all(languages, Language::toSpokenLanguage))
                .educations(all(educations, EducationRequest::toEducation))
                .workExperiences(all(workExperiences, WorkExperienceRequest::toWorkExperience))
                .externalIds(new ExternalIds(baseProviderId, bullhornId, crmId, leadOwnerId))
                .consent(toConsent())
                .build();
    }

    private @Nullable Consent toConsent() {
        Instant updatedAt = consentUpdatedAt == null
                ? null
                : WireDates.parse(consentUpdatedAt).orElse(null);
        return consentStatus == null && consentSource == null && updatedAt == null
                ? null
                : new Consent(consentStatus, consentSource, updatedAt);
    }

    /** All texts but those that could not be read, which are null. */
    private static List<String> texts(@Nullable List<String> texts) {
        if (texts == null) {
            return List.of();
        }
        for (String text : texts) {
            if (text == null) {
                return texts.stream().filter(Objects::nonNull).toList();
            }
        }
        return texts;
    }

    /** All elements but those that could not be read, which are null. */
    private static <E, T> List<T> all(@Nullable List<E> elements, Function<E, T> read) {
        return elements == null || elements.isEmpty()
                ? List.of()
                : elements.stream().filter(Objects::nonNull).map(read).toList();
    }
}
