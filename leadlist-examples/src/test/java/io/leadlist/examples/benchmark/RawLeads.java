package io.leadlist.examples.benchmark;

import io.leadlist.examples.benchmark.harness.People;
import io.leadlist.imports.EmailVerdict;
import io.leadlist.imports.EmailVerifier;
import io.leadlist.imports.FoundPerson;
import io.leadlist.imports.PersonFinder;
import io.leadlist.imports.RawLead;
import io.leadlist.lead.EmailAddress;
import io.leadlist.lead.Institution;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.WorkExperience;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import net.datafaker.Faker;
import tools.jackson.databind.json.JsonMapper;

/** Made-up leads with LinkedIn URLs, as a client sends them, and ports that find all of them at once. */
final class RawLeads {
    /** The e-mail address of the list's owner. */
    static final String OWNER = "owner@example.com";

    private final Map<String, FoundPerson> people = new HashMap<>();
    private final Map<String, EmailVerdict> verdicts = new HashMap<>();
    private final byte[] body;

    private RawLeads(int count) {
        Faker faker = new Faker(Locale.ENGLISH, new Random(42));
        List<Map<String, Object>> leads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            leads.add(lead(faker, i));
        }
        Map<String, Object> request =
                Map.of("name", "Spring fair", "shared", false, "owner", OWNER, "type", "linkedin", "leads", leads);
        this.body = JsonMapper.shared().writeValueAsString(request).getBytes(StandardCharsets.UTF_8);
    }

    static RawLeads of(int count) {
        return new RawLeads(count);
    }

    private Map<String, Object> lead(Faker faker, int number) {
        String first = faker.name().firstName();
        String last = faker.name().lastName();
        String title = faker.job().title();
        String company = faker.company().name();
        String domain = company.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".example.com";
        String slug = (first + "-" + last).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + "-" + number;
        String email = slug.replace('-', '.') + "@" + domain;
        String url = "https://www.linkedin.com/in/" + slug;
        Institution employer = new Institution(null, company, null, null);
        PersonProfile profile = PersonProfile.builder()
                .firstName(first)
                .lastName(last)
                .jobTitle(title)
                .city(faker.address().city())
                .country("United States")
                .linkedinUrl(url)
                .emails(email)
                .seniority("director")
                .departments("sales")
                .workExperiences(List.of(new WorkExperience(employer, title, null, "2021-04", null)))
                .build();
        Person person = Person.of(new PersonId(People.id(number)), profile);
        people.put("linkedin.com/in/" + slug, new FoundPerson(person, null));
        verdicts.put(email, EmailVerdict.DELIVERABLE);
        return Map.of(
                "linkedin_url", url,
                "email", email,
                "title", title,
                "company_name", company,
                "company_domain", domain,
                "campaign", "spring fair, hall " + number % 9,
                "score", number % 100);
    }

    /** Returns the body of the request that creates a list of the leads. */
    byte[] body() {
        return body;
    }

    /** Returns a finder that knows all people. */
    PersonFinder finder() {
        return (organization, leads) -> {
            Map<RawLead, FoundPerson> found = new HashMap<>();
            for (RawLead lead : leads) {
                if (lead.linkedinUrl() != null) {
                    FoundPerson person =
                            people.get(lead.linkedinUrl().normalForm().value());
                    if (person != null) {
                        found.put(lead, person);
                    }
                }
            }
            return found;
        };
    }

    /** Returns a verifier that knows all addresses. */
    EmailVerifier verifier() {
        return (organization, addresses) -> {
            Map<EmailAddress, EmailVerdict> known = new HashMap<>();
            addresses.forEach(
                    address -> known.put(address, verdicts.getOrDefault(address.value(), EmailVerdict.UNKNOWN)));
            return known;
        };
    }
}
