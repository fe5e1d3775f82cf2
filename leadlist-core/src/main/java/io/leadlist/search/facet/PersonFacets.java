package io.leadlist.search.facet;

import io.leadlist.lead.Education;
import io.leadlist.lead.Institution;
import io.leadlist.lead.MissingText;
import io.leadlist.lead.OpenEnd;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonName;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.WorkExperience;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Derives the facets of a person from the record. Thread-safe.
 *
 * <table>
 *   <caption>The component of the profile for each field; a directory may add facets for the other fields</caption>
 *   <tr><th>field</th><th>component</th></tr>
 *   <tr><td>{@code fullName}</td><td>{@code firstName} and {@code lastName}, compared as a {@link PersonName}</td></tr>
 *   <tr><td>{@code location}</td><td>{@code city}, {@code country}</td></tr>
 *   <tr><td>{@code seniority}</td><td>{@code seniority}, where it is one of the twelve levels</td></tr>
 *   <tr>
 *     <td>{@code departmentAndFunction}</td>
 *     <td>{@code departments}, {@code subDepartments}, {@code functions}</td>
 *   </tr>
 *   <tr><td>{@code experience.latest.title}</td><td>{@code jobTitle}</td></tr>
 *   <tr>
 *     <td>{@code experience.current.title}</td>
 *     <td>{@code jobTitle}, and the titles of the present {@code workExperiences}</td>
 *   </tr>
 *   <tr><td>{@code experience.previous.title}</td><td>the titles of the past {@code workExperiences}</td></tr>
 *   <tr>
 *     <td>{@code …duration.currentCompany}</td>
 *     <td>the earliest {@code start} at the company of the latest present work experience</td>
 *   </tr>
 *   <tr><td>{@code …duration.currentJob}</td><td>the {@code start} of the latest present work experience</td></tr>
 *   <tr><td>{@code …duration.total}</td><td>the earliest {@code start} of all</td></tr>
 *   <tr><td>{@code company.latest}</td><td>{@code companyId}</td></tr>
 *   <tr>
 *     <td>{@code company.current}</td>
 *     <td>{@code companyId}, and the company ids of the present {@code workExperiences}</td>
 *   </tr>
 *   <tr><td>{@code company.previous}</td><td>the company ids of the past {@code workExperiences}</td></tr>
 *   <tr><td>{@code skill}, {@code keyword} in {@code SKILL}</td><td>{@code skills}</td></tr>
 *   <tr><td>{@code linkedin}, {@code socialMediaLink}</td><td>{@code linkedinUrl}</td></tr>
 *   <tr>
 *     <td>{@code socialMedia}</td>
 *     <td>{@code LINKEDIN} with a {@code linkedinUrl} that is not {@linkplain MissingText missing}</td>
 *   </tr>
 *   <tr>
 *     <td>{@code language} and its {@code range}</td>
 *     <td>{@code languages} of the grammar, and their number</td>
 *   </tr>
 *   <tr>
 *     <td>{@code keyword} in {@code WORK_HISTORY_DESCRIPTION}</td>
 *     <td>the descriptions of the {@code workExperiences}</td>
 *   </tr>
 *   <tr><td>{@code keyword} in {@code LANGUAGE_SKILL}</td><td>{@code languages}</td></tr>
 *   <tr>
 *     <td>{@code education.school}, {@code .degree}, {@code .fieldOfStudy}</td>
 *     <td>of the {@code educations}</td>
 *   </tr>
 *   <tr><td>{@code education.date}</td><td>their years; without a last year if the end is open</td></tr>
 * </table>
 *
 * <p>A work experience with an {@linkplain OpenEnd open end} is a present one. Months are parsed from texts that begin
 * with {@code yyyy-MM}. A text that begins with {@code yyyy} only is January of that year. Other texts are ignored.
 */
public final class PersonFacets {
    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(0[1-9]|1[0-2]))?(?!\\d).*", Pattern.DOTALL);
    private final PersonProfile profile;
    private final List<WorkExperience> present;
    private final List<WorkExperience> past;
    private final FacetsBuilder facets = Facets.builder();

    private PersonFacets(PersonProfile profile) {
        this.profile = profile;
        this.present = profile.workExperiences().stream()
                .filter(experience -> OpenEnd.isOpen(experience.end()))
                .toList();
        this.past = profile.workExperiences().stream()
                .filter(experience -> !OpenEnd.isOpen(experience.end()))
                .toList();
    }

    /**
     * {@return the facets of a person}
     *
     * @param person the record of the person
     */
    public static Facets of(Person person) {
        PersonFacets collected = new PersonFacets(person.profile());
        collected.who();
        collected.jobs();
        collected.tenures();
        collected.skills();
        collected.profile.educations().forEach(collected::education);
        return collected.facets.build();
    }

    private void who() {
        String url = MissingText.orNull(profile.linkedinUrl());
        facets.values(SearchField.CONTACT_FULL_NAME, FullNames.of(profile.firstName(), profile.lastName()))
                .values(SearchField.CONTACT_LOCATION, profile.city(), profile.country())
                .values(SearchField.CONTACT_LINKEDIN, url)
                .values(SearchField.CONTACT_SOCIAL_MEDIA_LINK, url)
                .values(SearchField.CONTACT_SOCIAL_MEDIA, url == null ? null : "LINKEDIN");
        known(SearchField.CONTACT_SENIORITY, Stream.ofNullable(profile.seniority()));
    }

    private void jobs() {
        facets.values(SearchField.CONTACT_DEPARTMENT_AND_FUNCTION, texts(profile.departments()))
                .values(SearchField.CONTACT_DEPARTMENT_AND_FUNCTION, texts(profile.subDepartments()))
                .values(SearchField.CONTACT_DEPARTMENT_AND_FUNCTION, texts(profile.functions()))
                .values(SearchField.CONTACT_LATEST_TITLE, profile.jobTitle())
                .values(SearchField.CONTACT_CURRENT_TITLE, profile.jobTitle())
                .values(SearchField.CONTACT_CURRENT_TITLE, each(present, WorkExperience::jobTitle))
                .values(SearchField.CONTACT_PREVIOUS_TITLE, each(past, WorkExperience::jobTitle))
                .values(SearchField.CONTACT_LATEST_COMPANY, profile.companyId())
                .values(SearchField.CONTACT_CURRENT_COMPANY, profile.companyId())
                .values(SearchField.CONTACT_CURRENT_COMPANY, each(present, PersonFacets::companyId))
                .values(SearchField.CONTACT_PREVIOUS_COMPANY, each(past, PersonFacets::companyId))
                .keywords(
                        SearchField.CONTACT_KEYWORD,
                        "WORK_HISTORY_DESCRIPTION",
                        each(profile.workExperiences(), WorkExperience::description));
    }

    private void tenures() {
        Optional<WorkExperience> job = present.stream()
                .filter(experience -> month(experience.start()).isPresent())
                .reduce((one, other) -> start(other).isAfter(start(one)) ? other : one);
        job.ifPresent(latest -> {
            facets.since(SearchField.CONTACT_TENURE_IN_JOB, start(latest));
            since(SearchField.CONTACT_TENURE_IN_COMPANY, sameCompany(latest));
        });
        since(SearchField.CONTACT_TENURE_IN_ALL, profile.workExperiences().stream());
    }

    private Stream<WorkExperience> sameCompany(WorkExperience job) {
        return profile.workExperiences().stream()
                .filter(experience -> experience.equals(job)
                        || (companyName(job) != null && Objects.equals(companyName(job), companyName(experience))));
    }

    private void since(SearchField field, Stream<WorkExperience> experiences) {
        experiences
                .flatMap(experience -> month(experience.start()).stream())
                .reduce((one, other) -> other.isBefore(one) ? other : one)
                .ifPresent(earliest -> facets.since(field, earliest));
    }

    private void skills() {
        String[] languages = each(profile.languages(), language -> MissingText.orNull(language.language()));
        facets.values(SearchField.CONTACT_SKILL, texts(profile.skills()))
                .keywords(SearchField.CONTACT_KEYWORD, "SKILL", texts(profile.skills()))
                .keywords(SearchField.CONTACT_KEYWORD, "LANGUAGE_SKILL", languages);
        known(SearchField.CONTACT_LANGUAGE, Stream.of(languages));
        if (languages.length > 0) {
            facets.number(SearchField.CONTACT_LANGUAGE_RANGE, Band.of(languages.length));
        }
    }

    private void education(Education education) {
        Institution school = education.institution();
        facets.values(SearchField.CONTACT_SCHOOL, school == null ? null : school.id())
                .values(SearchField.CONTACT_DEGREE, education.degreeName())
                .values(SearchField.CONTACT_FIELD_OF_STUDY, education.fieldOfStudy());
        Long start = year(education.start());
        Long end = year(education.end());
        if (start != null && end != null && start <= end) {
            facets.education(Band.of(start, end), false);
        } else if (start != null && OpenEnd.isOpen(education.end())) {
            facets.education(new Band(start, null), true);
        } else if (end != null && MissingText.isMissing(education.start())) {
            facets.education(Band.of(end), false);
        }
    }

    /** Adds the values that the grammar knows, and skips the others. */
    private void known(SearchField field, Stream<String> values) {
        facets.values(
                field,
                values.filter(value -> field.vocabulary().parse(value).isPresent())
                        .toArray(String[]::new));
    }

    private static @Nullable String companyId(WorkExperience experience) {
        return experience.company() == null ? null : experience.company().id();
    }

    /** Returns the id of the company, or else its name. */
    private static @Nullable String companyName(WorkExperience experience) {
        Institution company = experience.company();
        if (company == null) {
            return null;
        }
        return MissingText.isMissing(company.id()) ? MissingText.orNull(company.name()) : company.id();
    }

    private static YearMonth start(WorkExperience experience) {
        return month(experience.start()).orElseThrow();
    }

    private static Optional<YearMonth> month(@Nullable String text) {
        Matcher date = DATE.matcher(text == null ? "" : text);
        if (!date.matches()) {
            return Optional.empty();
        }
        String month = date.group(2);
        return Optional.of(YearMonth.of(Integer.parseInt(date.group(1)), month == null ? 1 : Integer.parseInt(month)));
    }

    private static @Nullable Long year(@Nullable String text) {
        return month(text).map(month -> (long) month.getYear()).orElse(null);
    }

    private static String[] texts(List<String> texts) {
        return texts.toArray(String[]::new);
    }

    private static <T> String[] each(List<T> parts, Function<T, @Nullable String> text) {
        return parts.stream().map(text).filter(Objects::nonNull).toArray(String[]::new);
    }
}
