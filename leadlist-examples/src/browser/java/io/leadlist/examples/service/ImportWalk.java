package io.leadlist.examples.service;

import static io.leadlist.examples.service.RunningService.LISTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Imports files on the page at {@code /} in headless Chromium: {@code mvn verify -Pbrowser}. */
class ImportWalk extends Walk {
    private static final Path SAMPLES = Path.of("src/main/resources/samples").toAbsolutePath();
    private static final Path APOLLO = SAMPLES.resolve("apollo.csv");
    private static final Path BAD_ROWS = SAMPLES.resolve("bad-rows.csv");
    private static final Path PICTURES = Path.of("target/page");

    @Test
    void a_stranger_drags_an_apollo_export_onto_the_page_and_has_a_list_with_the_rest_in_a_reject_file()
            throws Exception {
        browser().awaitText(".drop", "New list from a CSV file");
        browser().drop("main", APOLLO);
        browser().awaitTexts("h1", "apollo");
        browser().awaitTexts(".summary", "8 people would be added. 2 other rows add no person.");
        assertThat(browser().texts(".counts li"))
                .containsExactlyInAnyOrder("added 8", "duplicate in request 1", "invalid 1");
        assertThat(browser().texts(".columns li")).contains("Person Linkedin Url → linkedinUrl", "Title → jobTitle");
        assertThat(browser().texts(".result .frame:last-of-type tbody tr:first-child td"))
                .contains("Ada", "Quill", "Chief Revenue Officer");
        browser().awaitText(".facts", "0 people");

        browser().click("button.primary");
        browser().awaitTexts(".result h2", "Imported");
        browser().awaitTexts(".summary", "8 people were added. 2 other rows add no person.");
        browser().awaitText(".facts", "8 people");
        browser().pushButton("Save the rejected row");
        Path rejects = PAGE.folder().resolve("saved/apollo-rejects.csv");
        browser().await(() -> assertThat(rejects).exists());
        assertThat(Files.readString(rejects)).contains("_row,_line,_outcome,_reason", "Ivy Trade", "INVALID");

        browser().follow("Show the members");
        browser().awaitTexts(".more span", "8 of 8 shown");
        assertThat(browser().texts("tbody tr:first-child td")).startsWith("", "Ada Quill", "Chief Revenue Officer");
        browser().follow("Journal");
        browser().awaitText("caption", "Journal");
        assertThat(browser().texts("tbody tr:first-child td:nth-child(4)")).containsExactly("csv");
    }

    @Test
    void a_row_whose_person_is_suppressed_is_shown_with_the_reason() throws Exception {
        assertThat(service()
                        .post(
                                "demo-admin",
                                "/page/suppressions",
                                "{\"kind\":\"EMAIL\",\"text\":\"kept@out.example\",\"reason\":\"OPT_OUT\"}")
                        .statusCode())
                .isEqualTo(200);
        openImport("Suppressed");
        Path file = Files.writeString(
                PAGE.folder().resolve("suppressed.csv"), "First Name,Last Name,Email\nKay,Out,Kept@out.example\n");
        browser().chooseFile("#field-file", file);
        browser().awaitText(".result h2", "Dry run");
        browser().awaitText(".result td", "Suppressed by email: opt out");
        assertThat(browser().texts(".counts li")).containsExactly("suppressed 1");
    }

    @Test
    void a_repaired_reject_file_is_imported_again() throws Exception {
        openImport("Repaired");
        browser().chooseFile("#field-file", BAD_ROWS);
        browser().awaitText(".result h2", "Dry run");
        browser().click("button.primary");
        browser().awaitTexts(".result h2", "Imported");
        browser().pushButton("Save the");
        Path rejects = PAGE.folder().resolve("saved/bad-rows-rejects.csv");
        browser().await(() -> assertThat(rejects).exists());
        Path repaired = PAGE.folder().resolve("repaired.csv");
        String missing = "bruno.fennel@birch.example.com,,,";
        String there = "bruno.fennel@birch.example.com,,VP Marketing,";
        Files.writeString(repaired, Files.readString(rejects).replace(missing, there));

        browser().pushButton("Import another file");
        browser().chooseFile("#field-file", repaired);
        browser().awaitText(".summary", "1 person would be added.");
        browser().click("button.primary");
        browser().awaitText(".summary", "1 person was added.");
    }

    @Test
    void a_dry_run_stores_nothing_and_cancel_deletes_the_list_that_was_created_for_the_file() throws Exception {
        browser().drop("main", Files.copy(APOLLO, PAGE.folder().resolve("unwanted.csv")));
        browser().awaitTexts("h1", "unwanted");
        browser().awaitText(".result h2", "Dry run");
        browser().pushButton("Cancel and delete the list");
        browser().awaitTexts("h1", "Lists");
        assertThat(browser().texts("tbody td:first-child")).doesNotContain("unwanted");
        assertThat(service().get("demo-owner", "/page/lists").body()).doesNotContain("unwanted");
    }

    @Test
    void a_file_that_cannot_be_read_is_named_in_words_and_stays_chosen() throws Exception {
        openImport("Not a CSV");
        Path picture = Files.write(
                PAGE.folder().resolve("picture.csv"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        browser().chooseFile("#field-file", picture);
        browser().awaitText(".problems", "“picture.csv” cannot be imported");
        browser().awaitText(".problems", "PNG");
        assertThat(browser().property("#field-file", "value")).endsWith("picture.csv");
        browser().awaitConsole(1, "400");

        Path unknown = Files.writeString(PAGE.folder().resolve("unknown.csv"), "foo,bar\n1,2\n");
        browser().chooseFile("#field-file", unknown);
        browser().awaitText(".problems", "The first line must name the columns");
        assertThat(browser().property("#field-file", "value")).endsWith("unknown.csv");
        browser().awaitConsole(1, "400");
    }

    @Test
    void another_encoding_reads_the_file_again() throws Exception {
        openImport("Windows");
        Path windows = PAGE.folder().resolve("windows.csv");
        Files.writeString(windows, "Vorname;Nachname\nZoë;Müller\n", Charset.forName("windows-1252"));
        browser().chooseFile("#field-file", windows);
        browser().awaitText(".problems", "cannot be imported");
        browser().awaitConsole(1, "400");
        assertThat(browser().property(".options", "open")).isEqualTo("true");
        browser().choose("#field-charset", "windows-1252 (Western Europe)");
        browser().awaitTexts(".summary", "1 person would be added.");
        browser().awaitText(".result .hint", "1 row, windows-1252, separated by semicolon");
    }

    @Test
    void a_list_that_was_deleted_meanwhile_is_named_and_the_file_stays_chosen() throws Exception {
        String id = list("Deleted");
        browser().open(url("/#/lists/" + id + "/import"));
        browser().awaitTexts("h1", "Deleted");
        browser().chooseFile("#field-file", APOLLO);
        browser().awaitText(".result h2", "Dry run");
        service().send("DELETE", "demo-owner", LISTS + "/" + id, "");
        browser().click("button.primary");
        browser().awaitText(".problems", "LeadList not found");
        browser().awaitText(".problems", "The list was deleted");
        assertThat(browser().property("#field-file", "value")).endsWith("apollo.csv");
        browser().awaitConsole(2, "404");
    }

    @Test
    void an_import_shows_its_progress_can_be_stopped_and_goes_on_without_adding_anyone_twice() throws Exception {
        openImport("Long");
        Path large = Files.writeString(PAGE.folder().resolve("large.csv"), people(20_000), StandardCharsets.UTF_8);
        browser().chooseFile("#field-file", large);
        browser().awaitTexts(".summary", "20,000 people would be added.");
        browser().slowUploads();
        browser().click("button.primary");
        browser().awaitText(".state", "Imported ");
        browser().awaitText(".actions", "Stop");
        browser().press(Keys.ESCAPE);
        browser().awaitText(".problems", "The import of “large.csv” was stopped.");
        browser().fastUploads();
        browser().pushButton("Continue the import");
        browser().awaitTexts(".result h2", "Imported");
        browser().awaitText(".facts", "20,000 people");
    }

    @Test
    void the_import_can_be_used_without_a_mouse() throws Exception {
        openImport("By keyboard");
        browser().chooseFile("#field-file", BAD_ROWS);
        browser().awaitText(".result h2", "Dry run");
        browser().focus("#field-file");
        browser().press(Keys.TAB);
        assertThat(browser().focused().getText()).isEqualTo("Paste rows");
        browser().press(Keys.TAB);
        assertThat(browser().focused().getText()).isEqualTo("Encoding and separator");
        browser().press(Keys.TAB);
        assertThat(browser().focused().getText()).startsWith("Import ");
        browser().press(Keys.ENTER);
        browser().await(() -> assertThat(browser().focused().getText()).isEqualTo("Imported"));
        assertThat(browser().property("#status", "textContent"))
                .isEqualTo("4 people were added. 4 other rows add no person.");
    }

    @Test
    void nothing_is_wider_than_a_telephone() throws Exception {
        browser().screen().fit(Screen.TELEPHONE);
        browser().open(url("/"));
        browser().awaitText(".drop", "New list from a CSV file");
        assertThat(browser().screen().width()).isLessThanOrEqualTo(Screen.TELEPHONE);
        browser().screen().picture(PICTURES.resolve("telephone-lists.png"));
        browser().chooseFile("#field-file", APOLLO);
        browser().awaitText(".result h2", "Dry run");
        assertThat(browser().screen().width()).isLessThanOrEqualTo(Screen.TELEPHONE);
        browser().screen().picture(PICTURES.resolve("telephone-dry-run.png"));
        browser().click("button.primary");
        browser().awaitTexts(".result h2", "Imported");
        assertThat(browser().screen().width()).isLessThanOrEqualTo(Screen.TELEPHONE);
        browser().screen().picture(PICTURES.resolve("telephone-imported.png"));
    }

    @Test
    void pasted_addresses_are_checked_and_imported_like_a_file() throws Exception {
        openImport("Pasted");
        browser().click(".drop summary");
        browser().fill("#field-pasted", "Jane Doe <jane.doe@pasted.example>\nJoe Roe <joe.roe@pasted.example>");
        browser().pushButton("Use these rows");
        browser().awaitTexts(".summary", "2 people would be added.");
        browser().pushButton("Import 2 people");
        browser().awaitText(".facts", "2 people");
    }

    @Test
    void a_list_is_created_from_pasted_rows() {
        browser().fill("#field-name", "From a spreadsheet");
        browser().click(".drop summary");
        browser().fill("#field-pasted", "First Name;Last Name;Email\nJane;Doe;jane@sheet.example");
        browser().pushButton("Use these rows");
        browser().awaitTexts("h1", "From a spreadsheet");
        browser().awaitTexts(".summary", "1 person would be added.");
    }

    private void openImport(String name) throws Exception {
        browser().open(url("/#/lists/" + list(name) + "/import"));
        browser().awaitTexts("h1", name);
    }

    private static String people(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "First,Last,person" + i + "@example.com")
                .collect(Collectors.joining("\n", "First Name,Last Name,Email\n", "\n"));
    }
}
