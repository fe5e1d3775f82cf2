package io.leadlist.lead;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One half of a {@link PersonKey} of a title: what one record says of it by itself, in normal form, so that a directory
 * can keep what people and what companies say apart. Immutable and thread-safe.
 */
public record KeyHalf(PersonKey.Kind kind, String text) {
    private static final Pattern HOST_END = Pattern.compile("[/:]");

    public KeyHalf {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
    }

    /**
     * The titles that a person holds at the employer: with its domain the job title and those of the present work
     * experiences, but for an experience whose company has the id of another one; with its name the job title alone,
     * because an experience names its company itself.
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

    /** What a company is known by: its domain, the host of its website, its name. */
    public static Set<KeyHalf> ofEmployer(Company company) {
        Set<KeyHalf> halves = new LinkedHashSet<>();
        Stream.of(company.profile().domain(), company.profile().websiteUrl())
                .flatMap(Stream::ofNullable)
                .forEach(domain -> ofDomain(domain).ifPresent(halves::add));
        Optional.ofNullable(company.profile().name()).flatMap(KeyHalf::ofName).ifPresent(halves::add);
        return halves;
    }

    /** The key that a title makes with a company; empty if they are of two kinds, or too long together. */
    Optional<PersonKey> with(KeyHalf company) {
        return kind == company.kind ? PersonKey.of(this, company) : Optional.empty();
    }

    static Optional<KeyHalf> ofTitle(PersonKey.Kind kind, String title) {
        return of(kind, Term.of(title).value());
    }

    /** A host has a dot: {@code n/a} is none. */
    static Optional<KeyHalf> ofDomain(String domain) {
        String host = HOST_END.split(Term.ofUrl(domain).value(), 2)[0];
        return host.indexOf('.') > 0 ? of(PersonKey.Kind.TITLE_AND_DOMAIN, host) : Optional.empty();
    }

    static Optional<KeyHalf> ofName(String companyName) {
        return of(PersonKey.Kind.TITLE_AND_COMPANY, Term.of(companyName).value());
    }

    static List<WorkExperience> present(PersonProfile profile) {
        return profile.workExperiences().stream()
                .filter(job -> job.end() == null)
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
