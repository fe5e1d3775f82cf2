package io.leadlist.examples;

import io.leadlist.conformance.VectorRecords;
import io.leadlist.examples.directory.SampleDirectory;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.Person;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Raw leads as a spreadsheet holds them: most are people of the sample directory, some occur twice, some are unknown.
 */
final class SampleLeads {
    private static final JsonMapper JSON = new JsonMapper();

    /** The documented people precede the made-up ones. */
    private static final int FIRST_MADE_UP = VectorRecords.people().size();

    private SampleLeads() {}

    /**
     * Returns leads with a profile URL and their row. Of 20 leads, two are unknown and one occurs twice. Every seventh
     * URL has the form of another country's pages.
     */
    static String linkedIn(int count) {
        List<Map<String, Object>> leads = new ArrayList<>();
        int person = FIRST_MADE_UP;
        for (int row = 1; row <= count; row++) {
            String url = Objects.requireNonNull(
                    SampleDirectory.people().get(person).profile().linkedinUrl());
            if (row % 10 == 0) {
                url = "https://www.linkedin.com/in/nobody-sample-" + row;
            } else if (row % 20 == 5) {
                url = url + "/?trk=public_profile&utm_source=newsletter"; // and again in the next row
            } else {
                person++;
                url = row % 7 == 0 ? url.replace("https://www.", "http://de.") + "?locale=de_DE" : url;
            }
            leads.add(lead("linkedin_url", url, "row", row));
        }
        return JSON.writeValueAsString(leads);
    }

    /** Returns leads with a title and a company; no person has the title of every third lead. */
    static String titles(int count) {
        Map<CompanyId, Company> companies =
                SampleDirectory.companies().stream().collect(Collectors.toMap(Company::id, Function.identity()));
        List<Map<String, Object>> leads = new ArrayList<>();
        for (int row = 1; row <= count; row++) {
            Person person =
                    SampleDirectory.people().get(SampleDirectory.people().size() - row);
            Company company = Objects.requireNonNull(
                    companies.get(person.profile().employer().orElseThrow()));
            String title =
                    row % 3 == 0 ? "Keeper of the Lighthouse" : person.profile().jobTitle();
            boolean isByName = row % 2 == 0;
            leads.add(lead(
                    "title",
                    Objects.requireNonNull(title),
                    isByName ? "company_name" : "company_domain",
                    Objects.requireNonNull(
                            isByName
                                    ? company.profile().name()
                                    : company.profile().domain())));
        }
        return JSON.writeValueAsString(leads);
    }

    /** Returns leads with an e-mail address. */
    static String emails(int count) {
        return JSON.writeValueAsString(IntStream.range(FIRST_MADE_UP, FIRST_MADE_UP + count)
                .mapToObj(SampleDirectory.people()::get)
                .map(person -> Map.of("email", person.profile().emails().get(0)))
                .toList());
    }

    /** Returns a lead with its fields in this order, so that the text is always the same. */
    private static Map<String, Object> lead(String one, Object value, String other, Object otherValue) {
        Map<String, Object> lead = new LinkedHashMap<>();
        lead.put(one, value);
        lead.put(other, otherValue);
        return lead;
    }
}
