package io.leadlist.wire.leadlists;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.LeadLists;
import io.leadlist.LeadListsBuilder;
import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.imports.Credits;
import io.leadlist.imports.ImportLimits;
import io.leadlist.imports.ListUrls;
import io.leadlist.imports.Resolution;
import io.leadlist.memory.MemoryStorage;
import io.leadlist.memory.MemoryUsers;
import io.leadlist.storage.Batches.Batch;
import io.leadlist.storage.Due;
import io.leadlist.storage.Storage;
import io.leadlist.wire.Request;
import io.leadlist.wire.Response;
import io.leadlist.wire.WireOptions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The lead-lists API over memory at the instant of the seed's examples, where each answer is held against the document.
 */
final class Api {
    static final Caller.Member ADMIN = Caller.of("user_admin", "org_acme");
    static final Caller.Member OTHER = Caller.of("user_admin", "org_other");
    static final String SEED_ID = "019e8e97-33b4-77d9-af42-6d8540779e87";
    static final JsonMapper MAPPER = new JsonMapper();

    final MemoryUsers users = new MemoryUsers();
    final List<Throwable> errors = new ArrayList<>();
    final Storage storage;
    final LeadLists leadLists;
    final LeadListsEndpoints endpoints;
    private UUID next = UUID.fromString(SEED_ID);

    Api() {
        this(new MemoryStorage(), builder -> builder);
        grant("org_acme");
        grant("org_other");
    }

    /** With other limits for leads. */
    static Api limitedTo(int perCall, int perList) {
        Api api = new Api(new MemoryStorage(), builder -> builder.importLimits(new ImportLimits(perCall, perList)));
        api.grant("org_acme");
        return api;
    }

    /** Over any storage; no organization has credits. */
    Api(Storage storage, UnaryOperator<LeadListsBuilder> settings) {
        this.storage = storage;
        leadLists = settings.apply(LeadLists.over(storage)
                        .users(users)
                        .listUrls(ListUrls.at("https://localhost:3000"))
                        .clock(Clock.fixed(Instant.parse("2026-06-03T17:45:34.567Z"), ZoneOffset.UTC))
                        .ids(this::nextId))
                .build();
        endpoints = LeadListsEndpoints.over(leadLists.imports(), WireOptions.DEFAULT.withErrorListener(errors::add));
        users.put(ADMIN.organization(), ADMIN.user(), "admin@example.com");
        users.put(OTHER.organization(), OTHER.user(), "other@example.com");
    }

    private void grant(String organization) {
        leadLists.imports().grant(Caller.of("x", organization).organization(), "g", Credits.of(10_000_000, 10_000_000));
    }

    private UUID nextId() {
        UUID id = next;
        next = new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() + 1);
        return id;
    }

    /** The id that the next list gets. */
    void setNextId(String id) {
        next = UUID.fromString(id);
    }

    Response create(String body) {
        return checked(endpoints.create(Request.of(ADMIN, body)));
    }

    Response addLeads(String id, String body) {
        return checked(endpoints.addLeads(Request.of(ADMIN, body), id));
    }

    Response patch(String id, String body) {
        return checked(endpoints.cancel(Request.of(ADMIN, body), id));
    }

    Response get(String id) {
        return get(id, PageQuery.FIRST);
    }

    Response get(String id, PageQuery page) {
        return checked(endpoints.get(ADMIN, id, page));
    }

    Response list(PageQuery page) {
        return checked(endpoints.list(ADMIN, page));
    }

    /** Follows a relative link, as a client does. */
    Response follow(String href) {
        String path = href.replaceFirst("[?].*", "");
        PageQuery page = new PageQuery(
                parameter(href, "page[size]"), parameter(href, "page[after]"), parameter(href, "page[before]"));
        return path.equals("/lead-lists") ? list(page) : get(path.substring("/lead-lists/".length()), page);
    }

    private static String parameter(String href, String name) {
        int start = href.indexOf(name + "=");
        return start < 0 ? null : href.substring(start + name.length() + 1).replaceFirst("&.*", "");
    }

    /** Asserts that the document knows such an answer. */
    static Response checked(Response response) {
        OpenApi.AMENDED.assertAnswers(response);
        assertThat(response.contentType()).isEqualTo("application/json");
        return response;
    }

    /** Creates a list of so many leads by e-mail, and says its id. */
    String anEmailList(int leads) {
        return idOf(create(creation("email", emails(0, leads))));
    }

    static String creation(String type, String leads) {
        return "{\"name\":\"my list\",\"shared\":true,\"owner\":\"admin@example.com\",\"type\":\"" + type
                + "\",\"leads\":" + leads + "}";
    }

    static String emails(int from, int count) {
        StringBuilder leads = new StringBuilder("[");
        for (int i = from; i < from + count; i++) {
            leads.append(i == from ? "" : ",")
                    .append("{\"email\":\"lead")
                    .append(i)
                    .append("@example.com\"}");
        }
        return leads.append("]").toString();
    }

    /** Stores what became of a list's leads, and ends its work. */
    void resolve(String id, Map<Integer, Resolution> resolutions) {
        LeadListId list = LeadListId.parse(id);
        Instant now = Instant.parse("2030-01-01T00:00:00Z");
        storage.write(ADMIN.organization(), transaction -> {
            transaction.lists().lock(list);
            transaction.entries().resolve(list, resolutions);
            Batch claimed = transaction
                    .batches()
                    .claim(Due.at(now), now.plusSeconds(1), UUID.randomUUID())
                    .orElseThrow();
            return transaction.batches().close(claimed);
        });
    }

    static JsonNode json(Response response) {
        return MAPPER.readTree(response.text());
    }

    static String idOf(Response response) {
        assertThat(response.status()).as(response.text()).isEqualTo(202);
        return json(response).get("id").asString();
    }

    /** The addresses of the leads of a page. */
    static List<String> emailsOf(Response response) {
        List<String> emails = new ArrayList<>();
        json(response).get("leads").forEach(lead -> emails.add(lead.get("email").asString()));
        return emails;
    }

    /** The target of a link; null if it is not there. */
    static String link(Response response, String name) {
        JsonNode link = json(response).get("_links").get(name);
        return link == null ? null : link.get("href").asString();
    }

    /** Asserts a rejection with one error. */
    static void assertRefused(Response response, int status, String code, String title, String detail) {
        assertThat(checked(response).text())
                .isEqualTo("{\"_errors\":[{\"code\":\"" + code + "\",\"title\":\"" + title + "\",\"detail\":\"" + detail
                        + "\"}],\"object\":\"error\"}");
        assertThat(response.status()).isEqualTo(status);
    }

    /** Asserts a 400 with these errors, each as {@code code pointer: detail}. */
    static void assertInvalid(Response response, String... errors) {
        assertThat(checked(response).status()).as(response.text()).isEqualTo(400);
        List<String> found = new ArrayList<>();
        json(response)
                .get("_errors")
                .forEach(error -> found.add(error.get("code").asString()
                        + " "
                        + (error.has("source")
                                ? error.get("source").get("pointer").asString()
                                : "-")
                        + ": "
                        + error.get("detail").asString()));
        assertThat(found).containsExactly(errors);
    }
}
