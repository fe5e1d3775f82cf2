package io.leadlist.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The rules of axe-core find nothing, and nothing is wider than a telephone, in any view and in both colour schemes.
 */
class AccessibilityWalk extends Walk {
    private static final Path PICTURES = Path.of("target/page");
    private static final String RUN = """
            axe.run(document, {resultTypes: ['violations']}).then((result) => result.violations.flatMap((one) =>
                one.nodes.map((node) => one.id + ': ' + node.target.join(' ') + ': ' + node.failureSummary)))""";

    @ParameterizedTest
    @ValueSource(strings = {"members", "figures", "journal", "search", "import", "sharing"})
    void every_view_of_a_list_is_accessible(String view) throws Exception {
        String id = listOf("Accessible", 3);
        add(id, bulk(3));
        openList(id, view, "Accessible");
        assertAccessible(view);
    }

    @Test
    void the_lists_are_accessible() throws Exception {
        list("Accessible too");
        assertAccessible("lists");
    }

    @Test
    void the_suppression_list_is_accessible() throws Exception {
        browser().follow("Suppression list");
        browser().awaitTexts("h1", "Suppression list");
        assertAccessible("suppression");
    }

    @Test
    void the_result_of_a_dry_run_is_accessible() throws Exception {
        openList(list("Tried"), "search", "Tried");
        browser().fill("#field-contact-seniority", "vp\n");
        browser().awaitText("caption", "The first hits");
        browser().pushButton("Dry run");
        browser().awaitText("caption", "Outcome of each row");
        assertAccessible("dry-run");
    }

    @Test
    void a_question_is_accessible() throws Exception {
        openList(listOf("Asked", 2), "journal", "Asked");
        browser().click("[aria-label='Undo version 2']");
        browser().awaitTexts("dialog h2", "Undo version 2?");
        assertAccessible("undo");
    }

    @Test
    void an_error_is_accessible() throws Exception {
        browser().open(url("/#/lists/550e8400-e29b-41d4-a716-446655440000"));
        browser().awaitText(".problem", "LeadList not found");
        browser().awaitConsole(1, "404");
        assertAccessible("error");
    }

    @Test
    void the_rules_find_a_missing_label() throws Exception {
        browser().resolved("document.querySelector('label[for=field-name]').remove()");
        loadRules();
        assertThat(browser().resolved(RUN)).contains("label");
    }

    private void assertAccessible(String name) throws IOException {
        loadRules();
        assertAccessible(Screen.WIDTH, "light", name);
        assertAccessible(Screen.TELEPHONE, "dark", name);
    }

    private void assertAccessible(int width, String colours, String name) throws IOException {
        browser().screen().fit(width);
        browser().screen().prefer(colours);
        browser().screen().picture(PICTURES.resolve(name + "-" + width + "-" + colours + ".png"));
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
