package io.leadlist.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The members of a list: read page by page, as of a version, removed, suppressed and saved as CSV. */
class MembersWalk extends Walk {
    @Test
    void a_list_shows_its_members_page_by_page_and_its_journal() throws Exception {
        String id = listOf("Opened", 120);
        openList(id, "members", "Opened");
        browser().awaitText("caption", "Members");
        assertThat(browser().count("tbody tr")).isEqualTo(100);
        assertThat(browser().texts("tbody tr:nth-child(3) td")).startsWith("", "Opened Last 2", "VP of Tests");
        browser().awaitTexts(".more span", "100 of 120 shown");
        browser().click(".more button");
        browser().awaitTexts(".more span", "120 of 120 shown");
        assertThat(browser().count("tbody tr")).isEqualTo(120);
        browser().follow("Journal");
        browser().awaitText("caption", "Journal");
        assertThat(browser().texts("tbody td:nth-child(4)")).containsExactly("direct data", "creation");
        assertThat(browser().texts("tbody td:nth-child(5)")).containsExactly("120", "0");
        assertThat(browser().texts("nav [aria-current]")).containsExactly("Journal");
    }

    @Test
    void the_slider_shows_the_members_as_of_each_version() throws Exception {
        String id = listOf("Slid", 3);
        add(id, prospects("Later", 2));
        openList(id, "members", "Slid");
        browser().awaitTexts(".more span", "5 of 5 shown");
        browser().focus("#as-of");
        browser().press(Keys.ARROW_LEFT);
        browser().awaitText("#as-of-state", "version 2 of 3");
        browser().awaitTexts(".more span", "3 of 3 shown");
        browser().awaitText("caption", "Members as of version 2");
        assertThat(browser().count("tbody input")).isZero();
        browser().press(Keys.ARROW_LEFT);
        browser().awaitText(".hint", "The list had no members.");
        browser().press(Keys.END);
        browser().awaitTexts("#as-of-state", "the present version");
        browser().awaitTexts(".more span", "5 of 5 shown");
    }

    @Test
    void a_member_is_removed_and_another_one_is_kept_out() throws Exception {
        String id = listOf("Cleaned", 3);
        openList(id, "members", "Cleaned");
        browser().click("tbody tr:nth-child(1) input");
        browser().awaitText(".actions", "1 person chosen");
        browser().pushButton("Remove");
        browser().awaitTexts(".more span", "2 of 2 shown");
        browser().click("tbody tr:nth-child(1) input");
        browser().pushButton("Remove and keep out");
        browser().awaitTexts(".more span", "1 of 1 shown");
        add(id, prospects("Cleaned", 3));
        openList(id, "journal", "Cleaned");
        browser().awaitText("caption", "Journal");
        assertThat(browser().texts("tbody tr:first-child td:nth-child(5)")).containsExactly("1");
    }

    @Test
    void an_admin_suppresses_a_member_in_all_lists() throws Exception {
        String id = listOf("Objecting", 2);
        actAs("demo-admin");
        browser().awaitTexts("#who", "user_admin of org_acme, admin");
        openList(id, "members", "Objecting");
        browser().click("tbody tr:nth-child(1) input");
        browser().pushButton("Suppress");
        browser().awaitTexts("dialog h2", "Suppress 1 person?");
        browser().choose("#field-why", "objection");
        browser().click("dialog .primary");
        browser().awaitTexts(".more span", "1 of 1 shown");
        browser()
                .await(() ->
                        assertThat(browser().property("#status", "textContent")).isEqualTo("1 membership ended"));
        browser().follow("Suppression list");
        browser().awaitText("tbody td:nth-child(3)", "objection");
    }

    @Test
    void a_user_who_is_no_admin_may_not_suppress_for_all_lists() throws Exception {
        String id = listOf("Kept", 1);
        openList(id, "members", "Kept");
        browser().click("tbody tr:nth-child(1) input");
        browser().pushButton("Suppress");
        browser().click("dialog .primary");
        browser().awaitText(".problems", "admin");
        browser().awaitConsole(1, "403");
        assertThat(browser().texts(".more span")).containsExactly("1 of 1 shown");
    }

    @Test
    void the_members_of_a_version_are_saved_as_csv() throws Exception {
        String id = listOf("Exported", 2);
        add(id, prospects("After", 1));
        openList(id, "members", "Exported");
        browser().awaitTexts(".more span", "3 of 3 shown");
        browser().focus("#as-of");
        browser().press(Keys.ARROW_LEFT);
        browser().awaitTexts(".more span", "2 of 2 shown");
        browser().pushButton("Save as CSV");
        Path saved = PAGE.folder().resolve("saved/Exported.csv");
        browser().await(() -> assertThat(saved).exists());
        assertThat(Files.readString(saved))
                .contains("Exported,Last 0", "Exported,Last 1")
                .doesNotContain("After");
    }
}
