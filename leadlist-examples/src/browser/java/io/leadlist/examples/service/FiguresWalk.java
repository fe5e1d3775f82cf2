package io.leadlist.examples.service;

import static io.leadlist.examples.service.RunningService.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.ImportWorker;
import io.leadlist.call.OrganizationId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The figures of a list: growth, facet counts and the import funnel. */
class FiguresWalk extends Walk {
    @Test
    void a_line_shows_how_the_list_grew() throws Exception {
        String id = listOf("Grown", 4);
        add(id, prospects("More", 2));
        openList(id, "figures", "Grown");
        browser().awaitTexts("figcaption", "From 0 members in version 1 to 6 in version 3; at most 6.");
        assertThat(browser().count(".chart circle")).isEqualTo(3);
    }

    @Test
    void the_members_are_counted_by_what_they_have_in_common() throws Exception {
        String id = list("Counted");
        add(id, bulk(12));
        openList(id, "figures", "Counted");
        browser().awaitText("caption", "Seniority");
        browser().awaitText("caption", "Department");
        assertThat(browser().texts("[aria-label=Seniority] tbody td.number")).containsExactly("12");
        assertThat(browser().property("[aria-label=Seniority] meter", "value")).isEqualTo("12");
        assertThat(browser().property("[aria-label=Seniority] meter", "max")).isEqualTo("12");
    }

    @Test
    void the_funnel_of_an_import_shows_what_became_of_its_leads() throws Exception {
        String id =
                json(service().post("demo-owner", "/lead-lists", """
                {"name":"Funnel","owner":"owner@example.com","shared":true,"type":"email",
                 "leads":[{"email":"sam1@example.com"},{"email":"nobody-knows@example.com"}]}""")).get("id").stringValue();
        service().bean(ImportWorker.class).work(new OrganizationId("org_acme"), Duration.ofSeconds(5));
        openList(id, "figures", "Funnel");
        browser().awaitText("caption", "Import: 2 leads");
        assertThat(browser().texts("[aria-label^='Import: '] tbody td:first-child"))
                .contains("new people");
    }
}
