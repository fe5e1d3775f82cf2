package io.leadlist.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The journal of a list, and its undone changes. */
class HistoryWalk extends Walk {
    @Test
    void a_change_is_undone_after_its_effect_is_shown() throws Exception {
        String id = listOf("Undone", 2);
        add(id, prospects("Regretted", 3));
        openList(id, "journal", "Undone");
        browser().click("[aria-label='Undo version 3']");
        browser().awaitTexts("dialog h2", "Undo version 3?");
        browser().awaitTexts("dialog li", "3 members leave the list.");
        browser().awaitText("dialog", "The list will have 2 members.");
        browser().click("dialog .primary");
        browser().awaitText(".facts", "2 people");
        browser().awaitText("tbody td:nth-child(4)", "undo of version 3");
        browser().awaitText("tbody td:nth-child(4)", "undone by version 4");
        assertThat(browser().texts("tbody td:nth-child(8)")).containsExactly("–", "–", "Undo", "–");
    }

    @Test
    void an_undo_names_what_later_changes_keep() throws Exception {
        String id = listOf("Conflicting", 2);
        add(id, prospects("Both", 3));
        openList(id, "members", "Conflicting");
        browser().click("tbody tr:nth-child(5) input");
        browser().pushButton("Remove");
        browser().awaitTexts(".more span", "4 of 4 shown");
        browser().follow("Journal");
        browser().click("[aria-label='Undo version 3']");
        browser()
                .awaitTexts(
                        "dialog li", "2 members leave the list.", "1 member stays as it is, because of later changes.");
        browser().press(Keys.ESCAPE);
        browser().await(() -> assertThat(browser().count("dialog")).isZero());
        assertThat(browser().focused().getDomAttribute("aria-label")).isEqualTo("Undo version 3");
        browser().awaitText(".facts", "4 people");
    }

    @Test
    void an_undo_of_a_list_that_has_changed_since_is_rejected() throws Exception {
        String id = listOf("Stale", 2);
        openList(id, "journal", "Stale");
        browser().awaitText("caption", "Journal");
        add(id, prospects("Meanwhile", 1));
        browser().click("[aria-label='Undo version 2']");
        browser().click("dialog .primary");
        browser().awaitText(".problems", "version");
        browser().awaitConsole(1, "412");
    }
}
