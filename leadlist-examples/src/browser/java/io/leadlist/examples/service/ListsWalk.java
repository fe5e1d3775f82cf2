package io.leadlist.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.ImportWorker;
import io.leadlist.call.OrganizationId;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lists: created, shown to those who may read them, and imported. */
class ListsWalk extends Walk {
    private static final OrganizationId ACME = new OrganizationId("org_acme");
    private static final int BATCH = 1_000;

    @Test
    void a_list_with_a_campaign_is_created_and_its_search_is_shown() {
        browser().fill("#field-name", "Spring campaign");
        browser().setValue("#field-start", "2027-03-01");
        browser().setValue("#field-end", "2027-05-31");
        browser().click(".new-list button.primary");
        browser().awaitTexts("h1", "Spring campaign");
        browser().awaitText(".facts", "Mar 1, 2027 to May 31, 2027");
        browser().awaitTexts("nav [aria-current]", "Search");
    }

    @Test
    void a_list_of_companies_without_a_campaign_is_created() {
        browser().fill("#field-name", "Some companies");
        browser().choose("#field-type", "companies");
        browser().click(".new-list button.primary");
        browser().awaitTexts("h1", "Some companies");
        browser().awaitText(".facts", "0 companies");
        browser().awaitText(".facts", "none");
    }

    @Test
    void a_list_without_a_name_is_rejected_and_the_field_gets_the_focus() {
        browser().click(".new-list button.primary");
        browser().awaitText(".new-list .problem", "Invalid");
        assertThat(browser().focused().getDomAttribute("id")).isEqualTo("field-name");
        browser().awaitConsole(1, "400");
    }

    @Test
    void markup_in_a_name_is_shown_as_text() throws Exception {
        list("<img src=x onerror=alert(1)>");
        actAs("demo-member");
        browser().awaitTexts("#who", "user_member of org_acme");
        actAs("demo-owner");
        browser().awaitText("tbody td a", "<img src=x onerror=alert(1)>");
        assertThat(browser().count("main img")).isZero();
    }

    @Test
    void each_demo_caller_sees_what_the_caller_may_see() throws Exception {
        String id = list("Secret");
        assertThat(browser().texts("#as option"))
                .containsExactly(
                        "user_xyz789, org_acme",
                        "user_member, org_acme",
                        "user_admin, org_acme, admin",
                        "user_rival, org_globex",
                        "user_nobody, no organization",
                        "Another token");
        openList(id, "members", "Secret");
        actAs("demo-member");
        browser().awaitText(".problem", "You do not have");
        browser().awaitConsole(1, "403");
        actAs("demo-admin");
        browser().awaitTexts("h1", "Secret");
        actAs("demo-rival");
        browser().awaitTexts("#who", "user_rival of org_globex");
        browser().awaitText(".problem", "LeadList not found");
        browser().awaitConsole(1, "404");
        actAs("demo-nobody");
        browser().awaitTexts("#who", "not signed in");
        browser().awaitText(".problem", "Organization ID required");
        browser().awaitConsole(2, "401");
    }

    @Test
    void a_token_that_is_not_in_the_menu_can_be_entered() {
        actAs("");
        browser().fill("#token", "demo-rival");
        browser().click("#other button");
        browser().awaitTexts("#who", "user_rival of org_globex");
        browser().awaitText(".hint", "There are no lists that you may read.");
    }

    @Test
    void the_progress_bar_follows_a_running_import() throws Exception {
        service().post("demo-owner", "/lead-lists", leads(2 * BATCH + 500));
        browser().follow("Suppression list");
        browser().awaitTexts("h1", "Suppression list");
        browser().follow("Lists");
        browser().awaitText(".imports", "queued: 0 of 2,500 leads");
        browser().follow("Watched");
        browser().awaitTexts("h1", "Watched");
        browser().awaitTexts(".state", "queued: 0 of 2,500 leads");
        assertThat(browser().property("progress", "value")).isEqualTo("0");
        assertThat(browser().property("progress", "max")).isEqualTo("2500");
        workOnce();
        browser().awaitTexts(".state", "processing: 1,000 of 2,500 leads");
        assertThat(browser().property("progress", "value")).isEqualTo("1000");
        workOnce();
        browser().awaitTexts(".state", "processing: 2,000 of 2,500 leads");
        workOnce();
        browser().awaitTexts(".state", "completed: 2,500 of 2,500 leads");
        assertThat(browser().property("progress", "position")).isEqualTo("1");
        browser().awaitText(".facts", "2,500 people");
        browser().awaitTexts(".more span", "100 of 2,500 shown");
    }

    private void workOnce() {
        assertThat(service()
                        .bean(ImportWorker.class)
                        .work(ACME, Duration.ofMillis(5))
                        .batches())
                .isEqualTo(1);
    }

    private static String leads(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> String.format(Locale.ROOT, "{\"email\":\"watched%d@example.com\"}", i))
                .collect(Collectors.joining(
                        ",",
                        "{\"name\":\"Watched\",\"owner\":\"owner@example.com\",\"shared\":true,\"type\":\"email\",\"leads\":[",
                        "]}"));
    }
}
