package io.leadlist.privacy;

import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.CompanyProfile;
import io.leadlist.lead.Consent;
import io.leadlist.lead.Education;
import io.leadlist.lead.ExternalIds;
import io.leadlist.lead.Institution;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.lead.SpokenLanguage;
import io.leadlist.lead.WorkExperience;
import io.leadlist.search.facet.SearchField;
import io.leadlist.search.filter.MatchMode;
import io.leadlist.search.filter.SearchFilters;
import io.leadlist.search.filter.TermFilter;
import io.leadlist.search.filter.TextFilter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** Records with a mark in every field. A mark that appears in a message or in the log reveals a leak. */
public final class Marks {
    /** The mark in texts, which normalization does not change. */
    public static final String TEXT = "zqmarkq";

    static final String EMAIL = TEXT + "@" + TEXT + ".example";
    static final String URL = "https://www.linkedin.com/in/" + TEXT;
    private static final String DIGITS = "4155559876";
    private static final String DAY = "1971-03-17";
    private static final String UUID_HEAD = "5ec2e7ed";

    private Marks() {}

    /** Returns the marks that a text contains. */
    public static List<String> in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return Stream.of(TEXT, DIGITS, DAY, UUID_HEAD).filter(lower::contains).toList();
    }

    /** Returns the id of a person. */
    public static PersonId personId(int number) {
        return new PersonId(TEXT + "-" + number);
    }

    /** Returns the id of a company. */
    public static CompanyId companyId(int number) {
        return new CompanyId(UUID.fromString(UUID_HEAD + "-0000-4000-8000-%012d".formatted(number)));
    }

    /** Returns a person. */
    public static Person person(int number) {
        return Person.of(personId(number), profile(number));
    }

    /** Returns a person to add by data. */
    public static Prospect prospect(int number) {
        return Prospect.of(profile(number));
    }

    /** Returns a company. */
    public static Company company(int number) {
        return Company.of(
                companyId(number),
                CompanyProfile.named(TEXT)
                        .legalName(TEXT)
                        .description(TEXT)
                        .summary(TEXT)
                        .domain(TEXT + ".example")
                        .industry(TEXT)
                        .headcount(TEXT)
                        .revenue(TEXT)
                        .city(TEXT)
                        .country(TEXT)
                        .postalCode(TEXT)
                        .linkedinUrl("https://www.linkedin.com/company/" + TEXT)
                        .websiteUrl("https://" + TEXT + ".example")
                        .logoUrl("https://" + TEXT + ".example/logo")
                        .phones("+1" + DIGITS)
                        .externalIds(externalIds())
                        .build());
    }

    /** Returns a search for marks. */
    public static SearchFilters filters() {
        return SearchFilters.builder()
                .with(SearchField.CONTACT_FULL_NAME, TextFilter.anyOf(MatchMode.WORD, TEXT))
                .with(SearchField.CONTACT_LOCATION, TermFilter.anyOf(TEXT))
                .build();
    }

    static PersonProfile profile(int number) {
        Institution institution = new Institution(TEXT, TEXT, "https://" + TEXT + ".example", URL);
        return PersonProfile.named(TEXT, TEXT)
                .jobTitle(TEXT)
                .city(TEXT)
                .postalCode(TEXT)
                .country(TEXT)
                .linkedinUrl(URL + number)
                .emails(number + EMAIL)
                .phones("+1" + DIGITS)
                .companyId(companyId(number).toString())
                .seniority(TEXT)
                .departments(TEXT)
                .subDepartments(TEXT)
                .functions(TEXT)
                .industry(TEXT)
                .skills(TEXT)
                .birthDate(DAY)
                .languages(List.of(new SpokenLanguage(TEXT, TEXT)))
                .educations(List.of(new Education(institution, TEXT, TEXT, TEXT, DAY, DAY)))
                .workExperiences(List.of(new WorkExperience(institution, TEXT, TEXT, DAY, null)))
                .externalIds(externalIds())
                .consent(new Consent(TEXT, TEXT, Instant.EPOCH))
                .build();
    }

    private static ExternalIds externalIds() {
        return new ExternalIds(TEXT, TEXT, TEXT, TEXT);
    }
}
