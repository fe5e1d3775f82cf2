package io.leadlist.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The suppression list of the organization. */
class SuppressionWalk extends Walk {
    @BeforeEach
    void actAsAnAdmin() {
        actAs("demo-admin");
        browser().awaitTexts("#who", "user_admin of org_acme, admin");
        browser().follow("Suppression list");
        browser().awaitTexts("h1", "Suppression list");
    }

    @Test
    void an_admin_suppresses_a_domain_finds_it_by_an_address_and_lifts_it() {
        browser().choose("#field-kind", "domain");
        browser().fill("#field-text", "https://www.kept-out.example/");
        browser().choose("#field-reason", "customer");
        browser().click(".new-entry button");
        browser().awaitTexts(".result", "added.");
        browser().awaitText("tbody td:nth-child(2)", "kept-out.example");
        browser().fill("#field-search", "jane@mail.kept-out.example");
        browser().click(".search-entries button");
        browser().awaitText("caption", "Entries that keep this key out");
        assertThat(browser().texts("tbody td:nth-child(3)")).containsExactly("customer");
        browser().pushButton("Lift");
        browser().awaitTexts(".result", "The entry was lifted.");
        browser().awaitText(".hint", "No entry keeps this key out.");
    }

    @Test
    void entries_are_saved_as_a_file_and_read_from_one() throws Exception {
        Path file = Files.writeString(
                PAGE.folder().resolve("entries.csv"),
                "kind,value,reason\nEMAIL,jane@of-file.example,OPT_OUT\nEMAIL,none,OTHER\n");
        browser().chooseFile("#field-file", file);
        browser().awaitText(".result", "2 rows: added 1, invalid 1.");
        browser().awaitText("caption", "Rows that are not read");
        browser().awaitText("tbody td:nth-child(2)", "jane@of-file.example");
        browser().click("#save-entries");
        Path saved = PAGE.folder().resolve("saved/suppressions.csv");
        browser().await(() -> assertThat(saved).exists());
        assertThat(Files.readString(saved)).contains("EMAIL,jane@of-file.example,organization,OPT_OUT,csv");
    }
}
