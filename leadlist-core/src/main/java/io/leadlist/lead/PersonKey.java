package io.leadlist.lead;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key by which a directory finds the person of a raw lead: a kind and a normal form. Several people can have the same
 * key. Immutable and thread-safe.
 *
 * <p>The normal form of a title key is the title, a newline, and the domain or the name of the company. Neither half is
 * empty.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if the value is empty, has more than {@value #MAX_LENGTH}
 * characters (UTF-16 units), or contains U+0000 or an unpaired surrogate. It expects a normal form; the factories
 * accept any text.
 */
public record PersonKey(Kind kind, String value) {
    /** The maximum number of characters of a key. */
    public static final int MAX_LENGTH = 600;

    /** Not part of any normal form of a title, because {@link Term#of} turns it into a space. */
    private static final char SEPARATOR = '\n';

    /** The kinds of keys, the strongest first. */
    public enum Kind {
        /** A LinkedIn URL, in the normal form of {@link LinkedInUrl}. */
        LINKEDIN_URL,
        /** An e-mail address, in the normal form of {@link EmailAddress}. */
        EMAIL,
        /** A job title and the domain of the company. */
        TITLE_AND_DOMAIN,
        /** A job title and the name of the company. */
        TITLE_AND_COMPANY
    }

    /**
     * Checks the components.
     *
     * @param kind the kind of the key
     * @param value the value in normal form
     */
    public PersonKey {
        Objects.requireNonNull(kind, "kind");
        StorableText.require("value", value);
        if (value.isEmpty() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "value must have 1 to " + MAX_LENGTH + " characters, but has " + value.length());
        }
    }

    /**
     * {@return the key of a LinkedIn URL; empty if the text is not the URL of a person}
     *
     * @param text the text to read
     */
    public static Optional<PersonKey> ofLinkedInUrl(String text) {
        return LinkedInUrl.parsePerson(text).flatMap(url -> of(Kind.LINKEDIN_URL, url.value()));
    }

    /**
     * {@return the key of an e-mail address; empty if the text is not one}
     *
     * @param text the text to read
     */
    public static Optional<PersonKey> ofEmail(String text) {
        return EmailAddress.parse(text).flatMap(address -> of(Kind.EMAIL, address.value()));
    }

    /**
     * {@return the key of a job title and of the {@linkplain DomainName#ofAddress domain} of a company, which can be
     * read from a web address} Empty if the title is blank, the text has no domain, or the key would be too long.
     *
     * @param title the job title
     * @param domain the domain of the employer
     */
    public static Optional<PersonKey> ofTitleAndDomain(String title, String domain) {
        return KeyHalf.ofTitle(Kind.TITLE_AND_DOMAIN, title)
                .flatMap(half -> KeyHalf.ofDomain(domain).flatMap(half::with));
    }

    /**
     * {@return the key of a job title, compared as a {@link Term}, and of a company's name, compared as a
     * {@link CompanyName}} Empty if one is {@linkplain MissingText missing}, or if the key would be too long.
     *
     * @param title the job title
     * @param companyName the name of the employer
     */
    public static Optional<PersonKey> ofTitleAndCompany(String title, String companyName) {
        return KeyHalf.ofTitle(Kind.TITLE_AND_COMPANY, title)
                .flatMap(half -> KeyHalf.ofName(companyName).flatMap(half::with));
    }

    /**
     * {@return the keys of a person, the strongest first, each once:
     *
     * <ol>
     *   <li>the LinkedIn URL,
     *   <li>the first {@value PersonProfile#MAX_EMAIL_KEYS} e-mail addresses in their order,
     *   <li>each of the {@linkplain KeyHalf#ofTitles titles held at the employer} with the domain of the employer's
     *       record, and with the host of its website,
     *   <li>the job title with the name of the employer's record,
     *   <li>the job title with the company of the first present work experience,
     *   <li>the title of each present work experience with its own company}
     * </ol>
     *
     * A work experience with an {@linkplain OpenEnd open end} is a present one. A value without a normal form is not a
     * key.
     *
     * @param person the record of the person
     * @param employer the record of the company with the person's {@code companyId}; null if it is unknown
     */
    public static List<PersonKey> of(Person person, @Nullable Company employer) {
        Set<PersonKey> keys = new LinkedHashSet<>();
        PersonProfile profile = person.profile();
        Optional.ofNullable(profile.linkedinUrl())
                .flatMap(PersonKey::ofLinkedInUrl)
                .ifPresent(keys::add);
        profile.emails().stream()
                .limit(PersonProfile.MAX_EMAIL_KEYS)
                .flatMap(text -> ValueCell.ofEmails(text).values().stream())
                .limit(PersonProfile.MAX_EMAIL_KEYS)
                .forEach(address -> ofEmail(address.value()).ifPresent(keys::add));
        if (employer != null) {
            for (KeyHalf title : KeyHalf.ofTitles(person)) {
                KeyHalf.ofEmployer(employer)
                        .forEach(company -> title.with(company).ifPresent(keys::add));
            }
        }
        keys.addAll(ofOwnCompanies(profile));
        return List.copyOf(keys);
    }

    /** {@return the half with the title, which comes from the person's record; empty for other kinds} */
    public Optional<KeyHalf> title() {
        int end = separator();
        return end < 0 ? Optional.empty() : Optional.of(new KeyHalf(kind, value.substring(0, end)));
    }

    /** {@return the half with the domain or name, which comes from the company's record; empty for other kinds} */
    public Optional<KeyHalf> company() {
        int end = separator();
        return end < 0 ? Optional.empty() : Optional.of(new KeyHalf(kind, value.substring(end + 1)));
    }

    static Optional<PersonKey> of(KeyHalf title, KeyHalf company) {
        return of(title.kind(), title.text() + SEPARATOR + company.text());
    }

    private static Optional<PersonKey> of(Kind kind, String value) {
        return value.length() > MAX_LENGTH ? Optional.empty() : Optional.of(new PersonKey(kind, value));
    }

    /** Returns the keys of the present work experiences, which need no record of the employer. */
    private static Set<PersonKey> ofOwnCompanies(PersonProfile profile) {
        Set<PersonKey> keys = new LinkedHashSet<>();
        List<WorkExperience> present = KeyHalf.present(profile);
        present.stream()
                .limit(1)
                .forEach(first -> ofTitleAt(profile.jobTitle(), first).ifPresent(keys::add));
        present.forEach(job -> ofTitleAt(job.jobTitle(), job).ifPresent(keys::add));
        return keys;
    }

    private static Optional<PersonKey> ofTitleAt(@Nullable String title, WorkExperience job) {
        String name = job.company() == null ? null : job.company().name();
        return title == null || name == null ? Optional.empty() : ofTitleAndCompany(title, name);
    }

    private int separator() {
        return kind == Kind.TITLE_AND_DOMAIN || kind == Kind.TITLE_AND_COMPANY ? value.indexOf(SEPARATOR) : -1;
    }
}
