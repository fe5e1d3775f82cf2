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

    /**
     * Sets the first name.
     *
     * @param firstName the first name; may be null
     * @return this builder
     */
    public PersonProfileBuilder firstName(@Nullable String firstName) {
        this.firstName = firstName;
        return this;
    }

    /**
     * Sets the last name.
     *
     * @param lastName the last name; may be null
     * @return this builder
     */
    public PersonProfileBuilder lastName(@Nullable String lastName) {
        this.lastName = lastName;
        return this;
    }

    /**
     * Sets the job title.
     *
     * @param jobTitle the job title; may be null
     * @return this builder
     */
    public PersonProfileBuilder jobTitle(@Nullable String jobTitle) {
        this.jobTitle = jobTitle;
        return this;
    }

    /**
     * Sets the city.
     *
     * @param city the city; may be null
     * @return this builder
     */
    public PersonProfileBuilder city(@Nullable String city) {
        this.city = city;
        return this;
    }

    /**
     * Sets the postal code.
     *
     * @param postalCode the postal code; may be null
     * @return this builder
     */
    public PersonProfileBuilder postalCode(@Nullable String postalCode) {
        this.postalCode = postalCode;
        return this;
    }

    /**
     * Sets the country.
     *
     * @param country the country; may be null
     * @return this builder
     */
    public PersonProfileBuilder country(@Nullable String country) {
        this.country = country;
        return this;
    }

    /**
     * Sets the LinkedIn URL.
     *
     * @param linkedinUrl the LinkedIn URL; may be null
     * @return this builder
     */
    public PersonProfileBuilder linkedinUrl(@Nullable String linkedinUrl) {
        this.linkedinUrl = linkedinUrl;
        return this;
    }

    /**
     * Sets the e-mail addresses.
     *
     * @param emails the e-mail addresses
     * @return this builder
     */
    public PersonProfileBuilder emails(List<String> emails) {
        this.emails = emails;
        return this;
    }

    /**
     * Sets the e-mail addresses.
     *
     * @param emails the e-mail addresses
     * @return this builder
     */
    public PersonProfileBuilder emails(String... emails) {
        return emails(List.of(emails));
    }

    /**
     * Sets the phone numbers.
     *
     * @param phones the phone numbers
     * @return this builder
     */
    public PersonProfileBuilder phones(List<String> phones) {
        this.phones = phones;
        return this;
    }

    /**
     * Sets the phone numbers.
     *
     * @param phones the phone numbers
     * @return this builder
     */
    public PersonProfileBuilder phones(String... phones) {
        return phones(List.of(phones));
    }

    /**
     * Sets the id of the present company as text; {@link PersonProfile#employer} interprets it.
     *
     * @param companyId the id of the employer; may be null
     * @return this builder
     */
    public PersonProfileBuilder companyId(@Nullable String companyId) {
        this.companyId = companyId;
        return this;
    }

    /**
     * Sets the seniority as text, such as {@code VP} or {@code c_suite}.
     *
     * @param seniority the seniority; may be null
     * @return this builder
     */
    public PersonProfileBuilder seniority(@Nullable String seniority) {
        this.seniority = seniority;
        return this;
    }

    /**
     * Sets the departments.
     *
     * @param departments the departments
     * @return this builder
     */
    public PersonProfileBuilder departments(List<String> departments) {
        this.departments = departments;
        return this;
    }

    /**
     * Sets the departments.
     *
     * @param departments the departments
     * @return this builder
     */
    public PersonProfileBuilder departments(String... departments) {
        return departments(List.of(departments));
    }

    /**
     * Sets the subdepartments.
     *
     * @param subDepartments the subdepartments
     * @return this builder
     */
    public PersonProfileBuilder subDepartments(List<String> subDepartments) {
        this.subDepartments = subDepartments;
        return this;
    }

    /**
     * Sets the subdepartments.
     *
     * @param subDepartments the subdepartments
     * @return this builder
     */
    public PersonProfileBuilder subDepartments(String... subDepartments) {
        return subDepartments(List.of(subDepartments));
    }

    /**
     * Sets the functions.
     *
     * @param functions the functions
     * @return this builder
     */
    public PersonProfileBuilder functions(List<String> functions) {
        this.functions = functions;
        return this;
    }

    /**
     * Sets the functions.
     *
     * @param functions the functions
     * @return this builder
     */
    public PersonProfileBuilder functions(String... functions) {
        return functions(List.of(functions));
    }

    /**
     * Sets the industry.
     *
     * @param industry the industry; may be null
     * @return this builder
     */
    public PersonProfileBuilder industry(@Nullable String industry) {
        this.industry = industry;
        return this;
    }

    /**
     * Sets the skills.
     *
     * @param skills the skills
     * @return this builder
     */
    public PersonProfileBuilder skills(List<String> skills) {
        this.skills = skills;
        return this;
    }

    /**
     * Sets the skills.
     *
     * @param skills the skills
     * @return this builder
     */
    public PersonProfileBuilder skills(String... skills) {
        return skills(List.of(skills));
    }

    /**
     * Sets the date of birth in the form of the source.
     *
     * @param birthDate the birth date; may be null
     * @return this builder
     */
    public PersonProfileBuilder birthDate(@Nullable String birthDate) {
        this.birthDate = birthDate;
        return this;
    }

    /**
     * Sets the languages.
     *
     * @param languages the spoken languages
     * @return this builder
     */
    public PersonProfileBuilder languages(List<SpokenLanguage> languages) {
        this.languages = languages;
        return this;
    }

    /**
     * Sets the educations.
     *
     * @param educations the periods of education
     * @return this builder
     */
    public PersonProfileBuilder educations(List<Education> educations) {
        this.educations = educations;
        return this;
    }

    /**
     * Sets the work experiences.
     *
     * @param workExperiences the work experiences
     * @return this builder
     */
    public PersonProfileBuilder workExperiences(List<WorkExperience> workExperiences) {
        this.workExperiences = workExperiences;
        return this;
    }

    /**
     * Sets the ids in other systems.
     *
     * @param externalIds the ids in other systems
     * @return this builder
     */
    public PersonProfileBuilder externalIds(ExternalIds externalIds) {
        this.externalIds = externalIds;
        return this;
    }

    /**
     * Sets the consent.
     *
     * @param consent the consent; may be null
     * @return this builder
     */
    public PersonProfileBuilder consent(@Nullable Consent consent) {
        this.consent = consent;
        return this;
    }

    /**
     * Builds the profile.
     *
     * @throws IllegalArgumentException if a text is not storable, or the texts are too long, see {@link PersonProfile}
     * @return the profile with these values
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
