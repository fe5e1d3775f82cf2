package io.leadlist.lead;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person. Immutable and thread-safe; lists are copied and never null.
 *
 * <p>The fields are those of the entities API. Texts are kept as they came: {@code seniority} is free text here
 * ({@code VP}, {@code c_suite}), its meaning is {@link Seniority#parse}. {@code companyId} is kept as text too, because the
 * contract does not make it a UUID; {@link #employer} reads it. {@code birthDate} is text in the form the source gave it.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if a text holds U+0000 or a lone surrogate.
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

    /** How many e-mail addresses of a person are identity keys. */
    public static final int MAX_EMAIL_KEYS = 10;

    public PersonProfile {
        requireStorable("firstName", firstName);
        requireStorable("lastName", lastName);
        requireStorable("jobTitle", jobTitle);
        requireStorable("city", city);
        requireStorable("postalCode", postalCode);
        requireStorable("country", country);
        requireStorable("linkedinUrl", linkedinUrl);
        emails = texts("emails", emails);
        phones = texts("phones", phones);
        requireStorable("companyId", companyId);
        requireStorable("seniority", seniority);
        departments = texts("departments", departments);
        subDepartments = texts("subDepartments", subDepartments);
        functions = texts("functions", functions);
        requireStorable("industry", industry);
        skills = texts("skills", skills);
        requireStorable("birthDate", birthDate);
        languages = List.copyOf(languages);
        educations = List.copyOf(educations);
        workExperiences = List.copyOf(workExperiences);
    }

    /** Starts a profile in which nothing is known. */
    public static PersonProfileBuilder builder() {
        return new PersonProfileBuilder();
    }

    /** Starts a profile of somebody with this name. */
    public static PersonProfileBuilder named(String firstName, String lastName) {
        return builder().firstName(firstName).lastName(lastName);
    }

    /**
     * The keys that tell who this is, the strongest first: the LinkedIn URL, then the first {@value #MAX_EMAIL_KEYS} e-mail addresses in their
     * order. What has no normal form is no key.
     */
    public List<IdentityKey> identityKeys() {
        Set<IdentityKey> keys = new LinkedHashSet<>();
        Optional.ofNullable(linkedinUrl)
                .flatMap(LinkedInUrl::parse)
                .ifPresent(url -> keys.add(new IdentityKey(IdentityRule.LINKEDIN_URL, url.value())));
        emails.stream()
                .limit(MAX_EMAIL_KEYS)
                .flatMap(email -> EmailAddress.parse(email).stream())
                .forEach(address -> keys.add(new IdentityKey(IdentityRule.EMAIL, address.value())));
        return List.copyOf(keys);
    }

    /** The id of the present company, if {@code companyId} is one. */
    public Optional<CompanyId> employer() {
        try {
            return Optional.ofNullable(companyId).map(CompanyId::parse);
        } catch (IllegalArgumentException opaque) {
            return Optional.empty();
        }
    }

    static void requireStorable(String field, @Nullable String text) {
        if (text != null) {
            StorableText.require(field, text);
        }
    }

    static List<String> texts(String field, List<String> texts) {
        texts.forEach(text -> StorableText.require(field, text));
        return List.copyOf(texts);
    }
}
