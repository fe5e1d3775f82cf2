package io.leadlist.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The whole page by keyboard: from a new list to the undo of an add. */
class KeyboardWalk extends Walk {
    @Test
    void the_first_stop_skips_to_the_content() {
        browser().press(Keys.TAB);
        assertThat(browser().focused().getText()).isEqualTo("Skip to the content");
        browser().press(Keys.ENTER);
        assertThat(browser().focused().getDomAttribute("id")).isEqualTo("content");
    }

    @Test
    void a_list_is_created_filled_read_as_of_a_version_undone_and_shared_without_a_mouse() {
        browser().tabTo("#field-name");
        browser().type("By keyboard only");
        browser().press(Keys.ENTER);
        browser().await(() -> assertThat(browser().focused().getText()).isEqualTo("By keyboard only"));

        browser().tabTo("#field-contact-seniority");
        browser().type("vp");
        browser().press(Keys.ENTER);
        browser().awaitText("#hits", "people match.");
        browser().tabTo("#field-targetCount");
        browser().press(Keys.ENTER);
        browser().await(() -> assertThat(browser().focused().getText()).isEqualTo("Dry run: nothing is stored yet"));
        browser().press(Keys.TAB);
        browser().press(Keys.ENTER);
        browser().await(() -> assertThat(browser().focused().getText()).isEqualTo("Added"));

        browser().enter("Members");
        browser()
                .await(() -> assertThat(browser().focused().getDomAttribute("aria-current"))
                        .isEqualTo("page"));
        browser().tabTo("#as-of");
        browser().press(Keys.HOME);
        browser().awaitText(".hint", "The list had no members.");

        browser().enter("Journal");
        browser().awaitText("caption", "Journal");
        browser().tabTo("[aria-label='Undo version 2']");
        browser().press(Keys.ENTER);
        browser().awaitTexts("dialog h2", "Undo version 2?");
        browser().press(Keys.ENTER);
        browser().awaitText("tbody td:nth-child(4)", "undo of version 2");
        browser().awaitText(".facts", "0 people");

        browser().enter("Sharing");
        browser().awaitText("caption", "Users");
        browser().tabTo("#field-user");
        browser().type("user_member");
        browser().press(Keys.ENTER);
        browser().awaitTexts("tbody tr td:nth-child(2)", "owner", "viewer");
    }
}
