package io.leadlist.examples.ports;

import io.leadlist.imports.FoundPerson;
import io.leadlist.imports.Normalized;
import io.leadlist.imports.RawLead;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.CompanyProfile;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of the provider. A lead has a number in the request, and its person has the same one in the response. */
final class ProviderJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private ProviderJson() {}

    private record Question(List<AskedLead> leads) {}

    private record AskedLead(
            int ref,
            @Nullable String linkedinUrl,
            @Nullable String email,
            @Nullable String title,
            @Nullable String companyName,
            @Nullable String companyDomain) {}

    private record Answer(@Nullable List<Match> people) {}

    private record Match(
            int ref,
            @Nullable String id,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String jobTitle,
            @Nullable String linkedinUrl,
            @Nullable List<String> emails,
            @Nullable Employer company) {}

    private record Employer(
            @Nullable String id,
            @Nullable String name,
            @Nullable String domain) {}

    /** Returns the request for these leads. */
    static byte[] write(List<RawLead> leads) {
        return JSON.writeValueAsBytes(new Question(IntStream.range(0, leads.size())
                .mapToObj(ref -> asked(ref, leads.get(ref)))
                .toList()));
    }

    private static AskedLead asked(int ref, RawLead lead) {
        return new AskedLead(
                ref,
                text(lead.linkedinUrl()),
                text(lead.email()),
                lead.title(),
                lead.companyName(),
                lead.companyDomain());
    }

    private static @Nullable String text(@Nullable Normalized<?> value) {
        return value == null ? null : value.text();
    }

    /**
     * Returns the people of a response, by lead. A person without an id, with an unknown number, or with none of the
     * lead's addresses is left out.
     *
     * @throws ProviderException if the response is not the provider's JSON
     */
    static Map<RawLead, FoundPerson> read(byte[] response, List<RawLead> leads) {
        Map<RawLead, FoundPerson> found = new LinkedHashMap<>();
        List<Match> people = answer(response).people();
        for (Match match : people == null ? List.<Match>of() : people) {
            if (match.ref() >= 0 && match.ref() < leads.size() && match.id() != null) {
                RawLead lead = leads.get(match.ref());
                FoundPerson person = new FoundPerson(person(match.id(), match), company(match.company()));
                if (isOf(person.person(), lead)) {
                    found.put(lead, person);
                }
            }
        }
        return found;
    }

    private static Answer answer(byte[] response) {
        try {
            return JSON.readValue(response, Answer.class);
        } catch (JacksonException malformed) {
            // Without the cause, whose message can contain values of the response.
            throw ProviderException.unusable("The provider's response is not the documented JSON");
        }
    }

    /** The port promises that a person has the URL or the address by which the lead was found. */
    private static boolean isOf(Person person, RawLead lead) {
        return lead.identityKeys().isEmpty()
                || lead.identityKeys().stream().anyMatch(person.profile().identityKeys()::contains);
    }

    private static Person person(String id, Match match) {
        Employer company = match.company();
        return Person.of(
                new PersonId(id),
                PersonProfile.builder()
                        .firstName(match.firstName())
                        .lastName(match.lastName())
                        .jobTitle(match.jobTitle())
                        .linkedinUrl(match.linkedinUrl())
                        .emails(match.emails() == null ? List.of() : match.emails())
                        .companyId(company == null ? null : company.id())
                        .build());
    }

    private static @Nullable Company company(@Nullable Employer employer) {
        return employer == null || employer.id() == null || employer.name() == null
                ? null
                : Company.of(
                        CompanyId.parse(employer.id()),
                        CompanyProfile.named(employer.name())
                                .domain(employer.domain())
                                .build());
    }
}
