package io.leadlist.lead;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builder of {@link PersonProfile}.
 *
 * <p>All fields are optional. Default: null; for a list, an empty list; for the external ids, {@link ExternalIds#NONE}.
 * Values are checked by {@link #build}, which may be called more than once. Not thread-safe.
 */
public final class PersonProfileBuilder {
    private @Nullable String firstName;
    private @Nullable String lastName;
    private @Nullable String jobTitle;
    private @Nullable String city;
    private @Nullable String postalCode;
    private @Nullable String country;
    private @Nullable String linkedinUrl;
    private List<String> emails = List.of();
    private List<String> phones = List.of();
    private @Nullable String companyId;
    private @Nullable String seniority;
    private List<String> departments = List.of();
    private List<String> subDepartments = List.of();
    private List<String> functions = List.of();
    private @Nullable String industry;
    private List<String> skills = List.of();
    private @Nullable String birthDate;
    private List<SpokenLanguage> languages = List.of();
    private List<Education> educations = List.of();
    private List<WorkExperience> workExperiences = List.of();
    private ExternalIds externalIds = ExternalIds.NONE;
    private @Nullable Consent consent;

    PersonProfileBuilder() {}

    /** Sets the first name. */
    public PersonProfileBuilder firstName(@Nullable String firstName) {
        this.firstName = firstName;
        return this;
    }

    /** Sets the last name. */
    public PersonProfileBuilder lastName(@Nullable String lastName) {
        this.lastName = lastName;
        return this;
    }

    /** Sets the job title. */
    public PersonProfileBuilder jobTitle(@Nullable String jobTitle) {
        this.jobTitle = jobTitle;
        return this;
    }

    /** Sets the city. */
    public PersonProfileBuilder city(@Nullable String city) {
        this.city = city;
        return this;
    }

    /** Sets the postal code. */
    public PersonProfileBuilder postalCode(@Nullable String postalCode) {
        this.postalCode = postalCode;
        return this;
    }

    /** Sets the country. */
    public PersonProfileBuilder country(@Nullable String country) {
        this.country = country;
        return this;
    }

    /** Sets the LinkedIn URL. */
    public PersonProfileBuilder linkedinUrl(@Nullable String linkedinUrl) {
        this.linkedinUrl = linkedinUrl;
        return this;
    }

    /** Sets the e-mail addresses. */
    public PersonProfileBuilder emails(List<String> emails) {
        this.emails = emails;
        return this;
    }

    /** Sets the e-mail addresses. */
    public PersonProfileBuilder emails(String... emails) {
        return emails(List.of(emails));
    }

    /** Sets the phone numbers. */
    public PersonProfileBuilder phones(List<String> phones) {
        this.phones = phones;
        return this;
    }

    /** Sets the phone numbers. */
    public PersonProfileBuilder phones(String... phones) {
        return phones(List.of(phones));
    }

    /** Sets the id of the present company as text; {@link PersonProfile#employer} interprets it. */
    public PersonProfileBuilder companyId(@Nullable String companyId) {
        this.companyId = companyId;
        return this;
    }

    /** Sets the seniority as text, such as {@code VP} or {@code c_suite}. */
    public PersonProfileBuilder seniority(@Nullable String seniority) {
        this.seniority = seniority;
        return this;
    }

    /** Sets the departments. */
    public PersonProfileBuilder departments(List<String> departments) {
        this.departments = departments;
        return this;
    }

    /** Sets the departments. */
    public PersonProfileBuilder departments(String... departments) {
        return departments(List.of(departments));
    }

    /** Sets the subdepartments. */
    public PersonProfileBuilder subDepartments(List<String> subDepartments) {
        this.subDepartments = subDepartments;
        return this;
    }

    /** Sets the subdepartments. */
    public PersonProfileBuilder subDepartments(String... subDepartments) {
        return subDepartments(List.of(subDepartments));
    }

    /** Sets the functions. */
    public PersonProfileBuilder functions(List<String> functions) {
        this.functions = functions;
        return this;
    }

    /** Sets the functions. */
    public PersonProfileBuilder functions(String... functions) {
        return functions(List.of(functions));
    }

    /** Sets the industry. */
    public PersonProfileBuilder industry(@Nullable String industry) {
        this.industry = industry;
        return this;
    }

    /** Sets the skills. */
    public PersonProfileBuilder skills(List<String> skills) {
        this.skills = skills;
        return this;
    }

    /** Sets the skills. */
    public PersonProfileBuilder skills(String... skills) {
        return skills(List.of(skills));
    }

    /** Sets the date of birth in the form of the source. */
    public PersonProfileBuilder birthDate(@Nullable String birthDate) {
        this.birthDate = birthDate;
        return this;
    }

    /** Sets the languages. */
    public PersonProfileBuilder languages(List<SpokenLanguage> languages) {
        this.languages = languages;
        return this;
    }

    /** Sets the educations. */
    public PersonProfileBuilder educations(List<Education> educations) {
        this.educations = educations;
        return this;
    }

    /** Sets the work experiences. */
    public PersonProfileBuilder workExperiences(List<WorkExperience> workExperiences) {
        this.workExperiences = workExperiences;
        return this;
    }

    /** Sets the ids in other systems. */
    public PersonProfileBuilder externalIds(ExternalIds externalIds) {
        this.externalIds = externalIds;
        return this;
    }

    /** Sets the consent. */
    public PersonProfileBuilder consent(@Nullable Consent consent) {
        this.consent = consent;
        return this;
    }

    /**
     * Builds the profile.
     *
     * @throws IllegalArgumentException if a text is not storable, or the texts are too long, see {@link PersonProfile}
     */
    public PersonProfile build() {
        return new PersonProfile(
                firstName,
                lastName,
                jobTitle,
                city,
                postalCode,
                country,
                linkedinUrl,
                emails,
                phones,
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
}
