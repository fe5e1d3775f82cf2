package io.leadlist.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The modules of the page that have rules, run in the browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModulesWalk extends Walk {
    private boolean isOpen;

    /** Opens the page once, because the modules change nothing on it. */
    @Override
    @BeforeEach
    void open() {
        if (!isOpen) {
            super.open();
            isOpen = true;
        }
    }

    @Override
    @AfterEach
    void the_console_shows_no_error() {
        assertThat(browser().console()).isEmpty();
    }

    @AfterAll
    void leave() {
        browser().leave();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jane@example.com | Full Name,Email,LinkedIn URL#,jane@example.com,#",
                "Jane Doe <jane@example.com>; joe@example.com"
                        + " | Full Name,Email,LinkedIn URL#Jane Doe,jane@example.com,#,joe@example.com,#",
                "\"Doe, Jane\" <jane@example.com> | Full Name,Email,LinkedIn URL#\"Doe, Jane\",jane@example.com,#",
                "www.linkedin.com/in/jane | Full Name,Email,LinkedIn URL#,,www.linkedin.com/in/jane#",
                "Name,Email#Jane Doe,jane@example.com | Name,Email#Jane Doe,jane@example.com#",
                "jane@example.com#Jane Doe | jane@example.com#Jane Doe#",
                "## | ''"
            })
    void pasted_addresses_get_a_header_row_and_other_rows_stay(String pasted, String csv) {
        assertThat(run("paste.js", "csvOf(given[1])", pasted.replace('#', '\n')))
                .isEqualTo(json(csv.replace('#', '\n')));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "contact.seniority | plain | {\"contact\":{\"seniority\":{\"any\":{\"include\":[\"a\"],\"exclude\":[\"b\"]}}}}",
                "account.name | matched | {\"account\":{\"name\":{\"any\":{\"include\":{\"mode\":\"SMART\",\"content\":[\"a\"]},"
                        + "\"exclude\":{\"mode\":\"SMART\",\"content\":[\"b\"]}}}}}",
                "account.employeeSize | ranges |"
                        + " {\"account\":{\"employeeSize\":{\"type\":\"RANGE\",\"range\":[{\"start\":5,\"end\":\"x\"}]}}}"
            })
    void a_filter_has_the_form_of_its_field(String path, String form, String filters) {
        assertThat(run(
                        "filters.js",
                        "filtersOf([{field: {path: given[1], form: given[2]}, include: ['a'], exclude: ['b'],"
                                + " from: ' 5', to: 'x'}])",
                        path,
                        form))
                .isEqualTo(filters);
    }

    @ParameterizedTest
    @CsvSource({"plain", "matched", "choice", "ranges"})
    void a_field_without_a_value_has_no_filter(String form) {
        assertThat(run("filters.js", "filtersOf([{field: {path: 'account.name', form: given[1]}}])", form))
                .isEqualTo("{}");
    }

    @ParameterizedTest
    @CsvSource({"contact.skill, Skill", "contact.departmentAndFunction, Department", "account.naics, Company: naics"})
    void a_field_has_a_label(String path, String label) {
        assertThat(run("filters.js", "labelOf(given[1])", path)).isEqualTo(json(label));
    }

    /** Runs an expression with the functions of a module; {@code given} are the file and these arguments. */
    private String run(String file, String expression, Object... arguments) {
        Object[] given = new Object[arguments.length + 1];
        given[0] = "/assets/" + file;
        System.arraycopy(arguments, 0, given, 1, arguments.length);
        String function = expression.substring(0, expression.indexOf('('));
        return browser()
                .resolved("{ const { " + function + " } = await import(given[0]); return " + expression + "; }", given);
    }

    private static String json(String text) {
        return RunningService.JSON.writeValueAsString(text);
    }
}
