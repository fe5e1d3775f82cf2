package io.leadlist.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The sharing of a list. */
class SharingWalk extends Walk {
    @Test
    void a_list_is_shared_and_the_role_is_revoked() throws Exception {
        String id = list("Shared");
        openList(id, "sharing", "Shared");
        browser().awaitTexts("tbody tr td:nth-child(2)", "owner");
        browser()
                .await(() -> assertThat(browser().count("#users option[value=user_member]"))
                        .isEqualTo(1));
        browser().fill("#field-user", "user_member");
        browser().choose("#field-role", "viewer");
        browser().pushButton("Share");
        browser().awaitTexts("tbody tr td:nth-child(2)", "owner", "viewer");
        browser().awaitText(".facts", "user_xyz789, user_member");
        actAs("demo-member");
        browser().awaitTexts("h1", "Shared");
        actAs("demo-owner");
        browser().awaitText("tbody td", "you");
        browser().click("[aria-label='Revoke the role of user_member']");
        browser().awaitTexts("tbody tr td:nth-child(2)", "owner");
    }

    @Test
    void a_list_is_transferred_and_its_former_owner_is_an_editor() throws Exception {
        String id = list("Handed over");
        openList(id, "sharing", "Handed over");
        browser().fill("#field-user", "user_member");
        browser().choose("#field-role", "editor");
        browser().pushButton("Share");
        browser().click("[aria-label='Make user_member the owner']");
        browser().awaitTexts("tbody tr td:nth-child(2)", "editor", "owner");
        browser().click("[aria-label='Revoke the role of user_member']");
        browser().awaitText(".problems", "You do not have access to this lead list");
        browser().awaitConsole(1, "403");
    }
}
