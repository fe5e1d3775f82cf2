package io.leadlist.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The search form: completion, counts, the dry run and the add. */
class SearchWalk extends Walk {
    private static final String SENIORITY = "#field-contact-seniority";

    @Test
    void a_field_is_completed_from_its_vocabulary_and_the_hits_are_counted() throws Exception {
        openList(list("Completed"), "search", "Completed");
        browser()
                .await(() -> assertThat(browser().count("#values-contact-seniority option[value=vp]"))
                        .isEqualTo(1));
        choose(SENIORITY, "vp");
        browser().awaitText("#hits", "people match.");
        browser().awaitText("caption", "The first hits");
        browser()
                .await(() -> assertThat(browser().property("#values-contact-seniority option[value=vp]", "textContent"))
                        .contains("of the first"));
        browser().awaitTexts(".chips li", "vp ×");
        String all = browser().texts("#hits").get(0);
        choose("#field-contact-departmentAndFunction", "marketing");
        browser().await(() -> assertThat(browser().texts("#hits").get(0)).isNotEqualTo(all));
        browser().click("[aria-label='Leave out marketing']");
        browser().awaitTexts("#hits", all);
    }

    @Test
    void a_dry_run_shows_the_outcome_of_each_row_and_these_people_are_added() throws Exception {
        String id = list("Tried");
        add(id, bulk(2));
        openList(id, "search", "Tried");
        choose(SENIORITY, "vp");
        browser().fill("#field-targetCount", "4");
        browser().pushButton("Dry run");
        browser().awaitText("caption", "Outcome of each row");
        browser().awaitTexts(".result h2", "Dry run: nothing is stored yet");
        assertThat(browser().texts(".result tbody td:nth-child(2)"))
                .containsExactly("already member", "already member", "added", "added");
        assertThat(browser().texts(".result tbody td:nth-child(3)")).doesNotContain("", "–");
        assertThat(browser().texts(".counts li")).containsExactly("added 2", "already member 2");
        browser().awaitText(".result", "2 people would be added; the list would have 4 members.");
        browser().awaitText(".facts", "2 people");
        browser().pushButton("Add these 2 people");
        browser().awaitText(".result .summary", "2 people were added.");
        browser().awaitText(".facts", "4 people");
        browser().follow("Journal");
        browser().awaitText("caption", "Journal");
        assertThat(browser().texts("tbody tr:first-child td:nth-child(4)")).containsExactly("bulk selection");
    }

    @Test
    void an_excluded_person_is_left_out() throws Exception {
        String id = list("Excluding");
        openList(id, "search", "Excluding");
        choose(SENIORITY, "vp");
        browser().fill("#field-targetCount", "2");
        browser().pushButton("Dry run");
        browser().awaitText(".result", "2 people would be added");
        String second =
                browser().texts(".result tbody tr:nth-child(2) td:last-child").get(0);
        browser().click(".search > div:nth-child(2) summary");
        browser().fill("#field-excludedIds", second);
        browser().pushButton("Dry run");
        browser().awaitText(".result", "1 person would be added");
        assertThat(browser().texts(".result tbody td:nth-child(2)")).containsExactly("added", "excluded");
    }

    @Test
    void a_search_can_be_written_as_json_and_its_violations_are_shown() throws Exception {
        openList(list("Wrong"), "search", "Wrong");
        browser().click(".search details summary");
        browser().fill("#field-filters", VPS.replace("seniority", "hobby"));
        browser().awaitConsole(1, "400");
        browser().fill("#field-targetCount", "1001");
        browser().pushButton("Dry run");
        browser().awaitText(".problems li", "selection.targetCount Number must be less than or equal to 1000");
        browser().awaitText(".problems li", "selection.filters");
        assertThat(browser().count("[aria-invalid]")).isEqualTo(2);
        browser().awaitConsole(1, "400");
        browser().fill("#field-filters", "{");
        browser().pushButton("Dry run");
        browser().awaitText(".problems", "The filters are not valid JSON");
        browser().awaitTexts(".problems code", "selection.filters");
    }

    @Test
    void companies_are_searched_and_added() throws Exception {
        browser().fill("#field-name", "Employers");
        browser().choose("#field-type", "companies");
        browser().click(".new-list button.primary");
        browser().awaitTexts("h1", "Employers");
        browser().fill("[aria-label='Employees of the company, from']", "1");
        browser().press(Keys.TAB);
        browser().awaitText("#hits", "companies match.");
        browser().fill("#field-targetCount", "3");
        browser().pushButton("Dry run");
        browser().awaitText(".result", "3 companies would be added; the list would have 3 members.");
        browser().pushButton("Add these 3 companies");
        browser().awaitText(".facts", "3 companies");
    }

    private void choose(String field, String value) {
        browser().fill(field, value);
        browser().press(Keys.ENTER);
    }
}
