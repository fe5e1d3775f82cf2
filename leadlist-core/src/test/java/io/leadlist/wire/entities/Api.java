package io.leadlist.wire.entities;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.LeadLists;
import io.leadlist.LeadListsBuilder;
import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.CompanyProfile;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.list.LeadList;
import io.leadlist.memory.MemoryDirectory;
import io.leadlist.memory.MemoryStorage;
import io.leadlist.reading.PopulatedMember;
import io.leadlist.storage.Storage;
import io.leadlist.wire.Request;
import io.leadlist.wire.Response;
import io.leadlist.wire.WireOptions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/** The entities API over memory, with a clock that can be set, and what tests say about it. */
final class Api {
    static final Caller.Member OWNER = Caller.of("user_xyz789", "org_acme");
    static final String LIST_ID = "550e8400-e29b-41d4-a716-446655440000";
    static final String DATES = "\"startDate\":\"2024-01-01T00:00:00.000Z\",\"endDate\":\"2024-03-31T23:59:59.000Z\"";

    private static final JsonMapper MAPPER = new JsonMapper();

    final MemoryDirectory directory = new MemoryDirectory();
    final List<Throwable> errors = new ArrayList<>();
    final LeadLists leadLists;
    final EntitiesEndpoints endpoints;
    private Instant now = Instant.parse("2024-01-02T10:30:00Z");
    private long ids = UUID.fromString(LIST_ID).getLeastSignificantBits();

    Api() {
        this(new MemoryStorage(), builder -> builder);
    }

    Api(Storage storage, UnaryOperator<LeadListsBuilder> settings) {
        leadLists = settings.apply(LeadLists.over(storage)
                        .directory(directory)
                        .clock(clock())
                        .ids(this::nextId))
                .build();
        endpoints = EntitiesEndpoints.over(leadLists, WireOptions.DEFAULT.withErrorListener(errors::add));
    }

    /** The first id is that of the seeds' examples. */
    private UUID nextId() {
        return new UUID(UUID.fromString(LIST_ID).getMostSignificantBits(), ids++);
    }

    void setClock(String instant) {
        now = Instant.parse(instant);
    }

    Response create(String body) {
        return endpoints.create(Request.of(OWNER, body));
    }

    Response addProspects(String id, String body) {
        return endpoints.addProspects(Request.of(OWNER, body), id);
    }

    Response addCompanies(String id, String body) {
        return endpoints.addCompanies(Request.of(OWNER, body), id);
    }

    Response get(String id) {
        return endpoints.get(OWNER, id);
    }

    Response update(String id, String body) {
        return endpoints.update(Request.of(OWNER, body), id);
    }

    Response delete(String id) {
        return endpoints.delete(Request.of(OWNER), id);
    }

    /** Creates a list of people, and says its id. */
    String aPersonList() {
        return idOf(create("{\"name\":\"People\",\"icpId\":null," + DATES + "}"));
    }

    /** Creates a list of these people, and says its id. */
    String aListOf(String... people) {
        String ids = "[\"" + String.join("\",\"", people) + "\"]";
        return idOf(create("{\"name\":\"People\",\"icpId\":null,\"personIds\":" + ids + "," + DATES + "}"));
    }

    /** Creates a list of companies, and says its id. */
    String aCompanyList() {
        return idOf(create("{\"name\":\"Companies\",\"type\":\"company\",\"icpId\":null," + DATES + "}"));
    }

    LeadList list(String id) {
        return leadLists.find(OWNER, LeadListId.parse(id));
    }

    List<String> members(String id) {
        return leadLists
                .findPopulated(OWNER, LeadListId.parse(id))
                .members()
                .map(PopulatedMember::id)
                .map(Object::toString)
                .toList();
    }

    /** Puts people into the directory, each with seniority, department and a company of 100 people in software. */
    void knowPeople(String... ids) {
        CompanyId employer = CompanyId.parse("990e8400-e29b-41d4-a716-446655440001");
        knowCompany(
                employer.value(),
                CompanyProfile.named("Employer")
                        .industry("Software Development")
                        .headcount("51-200")
                        .build());
        for (String id : ids) {
            directory.putPeople(List.of(Person.of(
                    new PersonId(id),
                    PersonProfile.named("First " + id, "Last")
                            .companyId(employer.value())
                            .seniority("VP")
                            .departments("sales")
                            .build())));
        }
    }

    void knowCompany(String id, CompanyProfile profile) {
        directory.putCompanies(List.of(Company.of(CompanyId.parse(id), profile)));
    }

    static String idOf(Response response) {
        return MAPPER.readTree(response.text()).get("id").asString();
    }

    /** Asserts the status and the body, letter for letter but for the white space between tokens. */
    static void assertAnswer(Response response, int status, String body) {
        assertThat(response.text()).isEqualTo(compact(body));
        assertThat(response.status()).isEqualTo(status);
        assertThat(response.contentType()).isEqualTo("application/json");
    }

    /** Asserts a 400 with these details, each as {@code ["path"] message}. */
    static void assertInvalid(Response response, String... details) {
        var error = MAPPER.readTree(response.text()).get("error");
        assertThat(response.status()).as(response.text()).isEqualTo(400);
        assertThat(error.get("code").asString()).isEqualTo("BAD_REQUEST");
        assertThat(error.get("message").asString()).isEqualTo("Invalid request body");
        List<String> found = new ArrayList<>();
        error.get("details")
                .forEach(one ->
                        found.add(one.get("path") + " " + one.get("message").asString()));
        assertThat(found).containsExactly(details);
    }

    /** Asserts a rejection without details. */
    static void assertRefused(Response response, int status, String code, String message) {
        assertAnswer(response, status, "{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}}");
    }

    static String compact(String json) {
        return MAPPER.readTree(json).toString();
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }
}
