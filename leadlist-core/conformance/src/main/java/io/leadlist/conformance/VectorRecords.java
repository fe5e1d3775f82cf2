package io.leadlist.conformance;

import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.CompanyProfile;
import io.leadlist.lead.Institution;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.WorkExperience;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The records that the cases name. The directory of a checked service must contain them. Services in other languages
 * read them from {@code records.json}.
 */
public final class VectorRecords {
    private static final JsonNode RECORDS = Json.resource("records.json");

    private VectorRecords() {}

    /** {@return the companies} */
    public static List<Company> companies() {
        return RECORDS.required("companies")
                .valueStream()
                .map(VectorRecords::company)
                .toList();
    }

    /** {@return the people, in the order in which a search must find them} */
    public static List<Person> people() {
        return RECORDS.required("people")
                .valueStream()
                .map(VectorRecords::person)
                .toList();
    }

    private static Company company(JsonNode json) {
        CompanyProfile profile = CompanyProfile.named(json.required("name").stringValue())
                .domain(text(json, "domain"))
                .industry(text(json, "industry"))
                .headcount(text(json, "headcount"))
                .revenue(text(json, "revenue"))
                .phones(texts(json, "phones"))
                .linkedinUrl(text(json, "linkedinUrl"))
                .websiteUrl(text(json, "websiteUrl"))
                .city(text(json, "city"))
                .country(text(json, "country"))
                .build();
        return Company.of(CompanyId.parse(json.required("id").stringValue()), profile);
    }

    private static Person person(JsonNode json) {
        PersonProfile profile = PersonProfile.named(
                        json.required("firstName").stringValue(),
                        json.required("lastName").stringValue())
                .jobTitle(text(json, "jobTitle"))
                .linkedinUrl(text(json, "linkedinUrl"))
                .emails(texts(json, "emails"))
                .companyId(text(json, "companyId"))
                .seniority(text(json, "seniority"))
                .departments(texts(json, "departments"))
                .city(text(json, "city"))
                .workExperiences(json.path("workExperiences")
                        .valueStream()
                        .map(VectorRecords::workExperience)
                        .toList())
                .build();
        return Person.of(new PersonId(json.required("id").stringValue()), profile);
    }

    private static WorkExperience workExperience(JsonNode json) {
        Institution company = new Institution(null, text(json.required("company"), "name"), null, null);
        return new WorkExperience(company, text(json, "jobTitle"), null, text(json, "start"), text(json, "end"));
    }

    private static @Nullable String text(JsonNode json, String name) {
        return json.has(name) ? json.get(name).stringValue() : null;
    }

    private static List<String> texts(JsonNode json, String name) {
        List<String> texts = new ArrayList<>();
        json.path(name).forEach(one -> texts.add(one.stringValue()));
        return texts;
    }
}
