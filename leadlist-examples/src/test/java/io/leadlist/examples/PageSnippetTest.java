package io.leadlist.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.NewLeadImport;
import io.leadlist.imports.PriceList;
import io.leadlist.imports.RawLead;
import io.leadlist.memory.MemoryStorage;
import io.leadlist.memory.MemoryUsers;
import io.leadlist.wire.leadlists.LeadListsEndpoints;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Clients follow the links from page to page. */
class PageSnippetTest {
    private static final Caller.Member CALLER = Caller.of("user_xyz789", "org_acme");

    @Test
    void the_next_link_leads_to_the_next_page() throws Exception {
        LeadLists leadLists = leadLists();
        List<RawLead> leads = List.of(
                RawLead.ofEmail("a@example.com"), RawLead.ofEmail("b@example.com"), RawLead.ofEmail("c@example.com"));
        String id = leadLists
                .imports()
                .create(CALLER, NewLeadImport.of(InputKind.EMAIL, "admin@example.com", leads))
                .list()
                .list()
                .id()
                .toString();
        HttpServer server = PageSnippet.server(LeadListsEndpoints.over(leadLists.imports()), CALLER);
        server.start();
        try {
            String host = "http://localhost:" + server.getAddress().getPort();
            HttpResponse<String> first = get(host + "/lead-lists/" + id + "?page%5Bsize%5D=2");
            assertThat(first.headers().firstValue("Retry-After")).contains("5");
            JsonNode page = new JsonMapper().readTree(first.body());
            assertThat(page.get("leads")).hasSize(2);
            String next = page.get("_links").get("next").get("href").stringValue();
            assertThat(get(host + next.replace("[", "%5B").replace("]", "%5D")).body())
                    .contains("c@example.com")
                    .doesNotContain("b@example.com");
            assertThat(get(host + "/lead-lists/" + id).body()).contains("a@example.com", "c@example.com");
        } finally {
            server.stop(0);
        }
    }

    private static LeadLists leadLists() {
        MemoryUsers users = new MemoryUsers();
        users.put(CALLER.organization(), CALLER.user(), "admin@example.com");
        return LeadLists.over(new MemoryStorage())
                .users(users)
                .prices(PriceList.FREE)
                .build();
    }

    private static HttpResponse<String> get(String uri) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(uri)).build(), BodyHandlers.ofString());
    }
}
