package io.leadlist.lead;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One half of a title key ({@link PersonKey}): the part that comes from a single record. A directory can thus store the
 * halves of people and of companies separately. Immutable and thread-safe.
 */
public record KeyHalf(PersonKey.Kind kind, String text) {
    /**
     * Checks the components.
     *
     * @param kind the kind of the key
     * @param text the text to read
     */
    public KeyHalf {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
    }

    /**
     * {@return the halves of the titles that a person holds at the employer} Keys with a domain use the job title and
     * the titles of present work experiences, except those at a company with another id. Keys with a name use the job
     * title only, because a work experience names its company itself.
     *
     * @param person the record of a person
     */
    public static Set<KeyHalf> ofTitles(Person person) {
        PersonProfile profile = person.profile();
        Set<KeyHalf> titles = new LinkedHashSet<>();
        Stream.concat(
                        Stream.ofNullable(profile.jobTitle()),
                        present(profile).stream()
                                .filter(job -> !isElsewhere(job, profile))
                                .flatMap(job -> Stream.ofNullable(job.jobTitle())))
                .forEach(
                        title -> ofTitle(PersonKey.Kind.TITLE_AND_DOMAIN, title).ifPresent(titles::add));
        Stream.ofNullable(profile.jobTitle())
                .forEach(title ->
                        ofTitle(PersonKey.Kind.TITLE_AND_COMPANY, title).ifPresent(titles::add));
        return titles;
    }

    /**
     * {@return the halves of a company: its domain, the host of its website, and its name} Unknown values are missing.
     *
     * @param company the record of a company
     */
    public static Set<KeyHalf> ofEmployer(Company company) {
        Set<KeyHalf> halves = new LinkedHashSet<>();
        Stream.of(company.profile().domain(), company.profile().websiteUrl())
                .flatMap(Stream::ofNullable)
                .forEach(domain -> ofDomain(domain).ifPresent(halves::add));
        Optional.ofNullable(company.profile().name()).flatMap(KeyHalf::ofName).ifPresent(halves::add);
        return halves;
    }

    /** Returns the key of this title at a company. Empty if the kinds differ, or if the key would be too long. */
    Optional<PersonKey> with(KeyHalf company) {
        return kind == company.kind ? PersonKey.of(this, company) : Optional.empty();
    }

    static Optional<KeyHalf> ofTitle(PersonKey.Kind kind, String title) {
        return MissingText.isMissing(title)
                ? Optional.empty()
                : of(kind, Term.of(title).value());
    }

    /** Returns the half of a domain or web address; empty for another text, such as {@code n/a}. */
    static Optional<KeyHalf> ofDomain(String text) {
        return DomainName.ofAddress(text).flatMap(domain -> of(PersonKey.Kind.TITLE_AND_DOMAIN, domain.value()));
    }

    static Optional<KeyHalf> ofName(String companyName) {
        return MissingText.isMissing(companyName)
                ? Optional.empty()
                : of(
                        PersonKey.Kind.TITLE_AND_COMPANY,
                        CompanyName.of(companyName).value());
    }

    static List<WorkExperience> present(PersonProfile profile) {
        return profile.workExperiences().stream()
                .filter(job -> OpenEnd.isOpen(job.end()))
                .toList();
    }

    private static Optional<KeyHalf> of(PersonKey.Kind kind, String text) {
        boolean usable =
                !StorableText.isBlank(text) && text.length() <= PersonKey.MAX_LENGTH && StorableText.isStorable(text);
        return usable ? Optional.of(new KeyHalf(kind, text)) : Optional.empty();
    }

    private static boolean isElsewhere(WorkExperience job, PersonProfile profile) {
        Optional<CompanyId> company =
                Optional.ofNullable(job.company()).map(Institution::id).flatMap(KeyHalf::companyId);
        return company.isPresent() && !company.equals(profile.employer());
    }

    private static Optional<CompanyId> companyId(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(CompanyId::parse);
        } catch (IllegalArgumentException opaque) {
            return Optional.empty();
        }
    }
}
