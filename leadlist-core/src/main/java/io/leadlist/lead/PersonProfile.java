package io.leadlist.lead;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The known data of a person; null for an unknown value. Immutable and thread-safe; lists are copied and never null.
 *
 * <p>The fields are the fields of a person in the entities API. Texts are stored as the source wrote them. The
 * {@code seniority} is free text, such as {@code VP} or {@code c_suite}; {@link Seniority#parse} interprets it. The
 * {@code companyId} is text, because the contract does not require a UUID; {@link #employer} interprets it. The
 * {@code birthDate} is text in the form of the source.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if a text contains U+0000 or an unpaired surrogate. It
 * also throws if the texts have more than {@value ProfileTexts#MAX_LENGTH} characters in total, so that a record fits
 * into a column of any database. Each text counts as 8 characters longer than it is.
 */
public record PersonProfile(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String jobTitle,
        @Nullable String city,
        @Nullable String postalCode,
        @Nullable String country,
        @Nullable String linkedinUrl,
        List<String> emails,
        List<String> phones,
        @Nullable String companyId,
        @Nullable String seniority,
        List<String> departments,
        List<String> subDepartments,
        List<String> functions,
        @Nullable String industry,
        List<String> skills,
        @Nullable String birthDate,
        List<SpokenLanguage> languages,
        List<Education> educations,
        List<WorkExperience> workExperiences,
        ExternalIds externalIds,
        @Nullable Consent consent) {

    /** The maximum number of e-mail addresses that are identity keys of a person. */
    public static final int MAX_EMAIL_KEYS = ProfileKeys.MAX_OF_RULE;

    /** The maximum number of phone numbers that are identity keys of a person. */
    public static final int MAX_PHONE_KEYS = ProfileKeys.MAX_OF_RULE;

    /**
     * Checks the components.
     *
     * @param firstName the first name; may be null
     * @param lastName the last name; may be null
     * @param jobTitle the job title; may be null
     * @param city the city; may be null
     * @param postalCode the postal code; may be null
     * @param country the country; may be null
     * @param linkedinUrl the LinkedIn URL; may be null
     * @param emails the e-mail addresses
     * @param phones the phone numbers
     * @param companyId the id of the employer; may be null
     * @param seniority the seniority; may be null
     * @param departments the departments
     * @param subDepartments the subdepartments
     * @param functions the functions
     * @param industry the industry; may be null
     * @param skills the skills
     * @param birthDate the birth date; may be null
     * @param languages the spoken languages
     * @param educations the periods of education
     * @param workExperiences the work experiences
     * @param externalIds the ids in other systems
     * @param consent the consent; may be null
     */
    public PersonProfile {
        ProfileTexts texts = new ProfileTexts();
        texts.check("firstName", firstName);
        texts.check("lastName", lastName);
        texts.check("jobTitle", jobTitle);
        texts.check("city", city);
        texts.check("postalCode", postalCode);
        texts.check("country", country);
        texts.check("linkedinUrl", linkedinUrl);
        emails = texts.check("emails", emails);
        phones = texts.check("phones", phones);
        texts.check("companyId", companyId);
        texts.check("seniority", seniority);
        departments = texts.check("departments", departments);
        subDepartments = texts.check("subDepartments", subDepartments);
        functions = texts.check("functions", functions);
        texts.check("industry", industry);
        skills = texts.check("skills", skills);
        texts.check("birthDate", birthDate);
        languages = texts.count(languages);
        educations = texts.count(educations);
        workExperiences = texts.count(workExperiences);
        Objects.requireNonNull(externalIds, "externalIds");
    }

    /** {@return a builder of an empty profile} */
    public static PersonProfileBuilder builder() {
        return new PersonProfileBuilder();
    }

    /**
     * {@return a builder of a profile with this name}
     *
     * @param firstName the first name
     * @param lastName the last name
     */
    public static PersonProfileBuilder named(String firstName, String lastName) {
        return builder().firstName(firstName).lastName(lastName);
    }

    /**
     * {@return the identity keys of the person, the strongest first} They are the LinkedIn URL, the first
     * {@value #MAX_EMAIL_KEYS} e-mail addresses, and the first {@value #MAX_PHONE_KEYS} phone numbers, in their order.
     * A value without a normal form is not a key, nor is the LinkedIn URL of a company or a school. A text can hold
     * several addresses or numbers, see {@link ValueCell}. Each of them is a key; the profile keeps the text unchanged.
     *
     * <p>An {@link IdentityPolicy} says which of these keys identify the person. The storage has all of them.
     */
    public List<IdentityKey> identityKeys() {
        return Stream.of(ProfileKeys.ofLinkedInUrl(this), ProfileKeys.ofEmails(this), ProfileKeys.ofPhones(this))
                .flatMap(keys -> keys)
                .toList();
    }

    /**
     * {@return this profile with other phone numbers}
     *
     * @param others the phone numbers, in place of the present ones
     */
    public PersonProfile withPhones(List<String> others) {
        return new PersonProfile(
                firstName,
                lastName,
                jobTitle,
                city,
                postalCode,
                country,
                linkedinUrl,
                emails,
                others,
                companyId,
                seniority,
                departments,
                subDepartments,
                functions,
                industry,
                skills,
                birthDate,
                languages,
                educations,
                workExperiences,
                externalIds,
                consent);
    }

    /** {@return the id of the present company; empty if {@code companyId} is null or not a UUID} */
    public Optional<CompanyId> employer() {
        try {
            return Optional.ofNullable(companyId).map(CompanyId::parse);
        } catch (IllegalArgumentException opaque) {
            return Optional.empty();
        }
    }

    /** {@return the name of the company of the first work experience that has not ended; empty if there is none} */
    public Optional<String> currentCompanyName() {
        return workExperiences.stream()
                .filter(experience -> experience.end() == null)
                .map(WorkExperience::company)
                .filter(Objects::nonNull)
                .map(Institution::name)
                .filter(Objects::nonNull)
                .findFirst();
    }

    static void requireStorable(String field, @Nullable String text) {
        if (text != null) {
            StorableText.require(field, text);
        }
    }
}
