package io.leadlist.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The rules of axe-core find nothing, and nothing is wider than a telephone, in any view and in both colour schemes.
 */
class AccessibilityWalk extends Walk {
    private static final Path PICTURES = Path.of("target/page");
    private static final String RUN = """
            axe.run(document, {resultTypes: ['violations']}).then((result) => result.violations.flatMap((one) =>
                one.nodes.map((node) => one.id + ': ' + node.target.join(' ') + ': ' + node.failureSummary)))""";

    @ParameterizedTest
    @CsvSource({
        "1280, light, members", "1280, light, figures", "1280, light, journal",
        "1280, light, search", "1280, light, import", "1280, light, sharing",
        "360, dark, members", "360, dark, figures", "360, dark, journal",
        "360, dark, search", "360, dark, import", "360, dark, sharing",
    })
    void every_view_of_a_list_is_accessible(int width, String colours, String view) throws Exception {
        String id = listOf("Accessible", 3);
        add(id, bulk(3));
        browser().screen().fit(width);
        browser().screen().prefer(colours);
        openList(id, view, "Accessible");
        browser().awaitText("nav [aria-current]", "");
        assertAccessible(width, view + "-" + width + "-" + colours);
    }

    @ParameterizedTest
    @CsvSource({"1280, light", "360, light", "1280, dark", "360, dark"})
    void the_lists_and_the_suppression_list_are_accessible(int width, String colours) throws Exception {
        list("Accessible too");
        browser().screen().fit(width);
        browser().screen().prefer(colours);
        browser().open(url("/"));
        browser().awaitTexts("h1", "Lists");
        assertAccessible(width, "lists-" + width + "-" + colours);
        browser().open(url("/#/suppression"));
        browser().awaitTexts("h1", "Suppression list");
        assertAccessible(width, "suppression-" + width + "-" + colours);
    }

    @ParameterizedTest
    @CsvSource({"1280, light", "360, dark"})
    void results_and_questions_are_accessible(int width, String colours) throws Exception {
        String id = listOf("Asked", 2);
        browser().screen().fit(width);
        browser().screen().prefer(colours);
        openList(id, "search", "Asked");
        browser().fill("#field-contact-seniority", "vp\n");
        browser().awaitText("caption", "The first hits");
        browser().pushButton("Dry run");
        browser().awaitText("caption", "Outcome of each row");
        assertAccessible(width, "dry-run-" + width + "-" + colours);
        openList(id, "journal", "Asked");
        browser().click("[aria-label='Undo version 2']");
        browser().awaitTexts("dialog h2", "Undo version 2?");
        assertAccessible(width, "undo-" + width + "-" + colours);
    }

    @ParameterizedTest
    @CsvSource({"1280, light", "360, dark"})
    void errors_are_accessible(int width, String colours) throws Exception {
        browser().screen().fit(width);
        browser().screen().prefer(colours);
        browser().open(url("/#/lists/550e8400-e29b-41d4-a716-446655440000"));
        browser().awaitText(".problem", "LeadList not found");
        browser().awaitConsole(1, "404");
        assertAccessible(width, "error-" + width + "-" + colours);
    }

    @Test
    void the_rules_find_a_missing_label() throws Exception {
        browser().resolved("document.querySelector('label[for=field-name]').remove()");
        loadRules();
        assertThat(browser().resolved(RUN)).contains("label");
    }

    private void assertAccessible(int width, String picture) throws IOException {
        browser().screen().picture(PICTURES.resolve(picture + ".png"));
        loadRules();
        assertThat(browser().resolved(RUN)).isEqualTo("[]");
        assertThat(browser().screen().width()).isLessThanOrEqualTo(width);
    }

    private void loadRules() throws IOException {
        try (InputStream rules = getClass().getResourceAsStream("/axe.min.js")) {
            assertThat(rules).isNotNull();
            browser().run(new String(rules.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
