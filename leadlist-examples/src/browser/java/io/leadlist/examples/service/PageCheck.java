package io.leadlist.examples.service;

import static io.leadlist.examples.service.RunningService.LIST;
import static io.leadlist.examples.service.RunningService.LISTS;
import static io.leadlist.examples.service.RunningService.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.ImportWorker;
import io.leadlist.call.OrganizationId;
import io.leadlist.examples.directory.SampleDirectory;
import io.leadlist.jdbc.JdbcDirectory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Checks the page at {@code /} in headless Chromium: {@code mvn verify -Pbrowser}. */
class PageCheck {
    private static final OrganizationId ACME = new OrganizationId("org_acme");
    private static final String VPS = "{\"contact\":{\"seniority\":{\"any\":{\"include\":[\"vp\"]}}}}";
    private static final int DOCUMENTED_PEOPLE = 25;
    private static final int BATCH = 1_000;

    @TempDir
    static Path folder;

    private static RunningService service;
    private static Browser browser;

    /** Only the test runs the import worker, batch by batch. */
    @BeforeAll
    static void start() throws Exception {
        service = RunningService.start(folder.resolve("data"), "--leadlist.worker.interval=1h");
        service.bean(JdbcDirectory.class)
                .putCompanies(SampleDirectory.companies().subList(0, 6))
                .putPeople(SampleDirectory.people().subList(0, DOCUMENTED_PEOPLE));
        browser = Browser.start(folder.resolve("profile"));
    }

    @AfterAll
    static void stop() {
        browser.close();
        service.close();
    }

    @BeforeEach
    void open() {
        browser.open(url("/"));
        browser.awaitTexts("#who", "user_xyz789 of org_acme");
    }

    @AfterEach
    void the_console_shows_no_error() {
        try {
            assertThat(browser.console()).isEmpty();
        } finally {
            browser.leave();
        }
    }

    @Test
    void a_list_shows_its_members_and_its_journal() throws Exception {
        String id = list("Opened");
        service.post("demo-owner", LISTS + "/" + id + "/add-prospects", prospects(120));
        use("demo-owner");
        browser.awaitTexts("h1", "Lists");
        browser.follow("Opened");
        browser.awaitTexts("h1", "Opened");
        browser.awaitText("caption", "Members");
        assertThat(browser.count("tbody tr")).isEqualTo(100);
        assertThat(browser.texts("tbody tr:nth-child(3) td")).startsWith("First Last 2", "VP of Tests");
        browser.awaitTexts(".more span", "100 of 120 shown");
        browser.click(".more button");
        browser.awaitTexts(".more span", "120 of 120 shown");
        assertThat(browser.count("tbody tr")).isEqualTo(120);
        browser.follow("Journal");
        browser.awaitText("caption", "Journal");
        assertThat(browser.texts("tbody td:nth-child(4)")).containsExactly("direct data", "creation");
        assertThat(browser.texts("tbody td:nth-child(5)")).containsExactly("120", "0");
        assertThat(browser.texts("nav [aria-current]")).containsExactly("Journal");
    }

    @Test
    void markup_in_a_name_is_shown_as_text() throws Exception {
        list("<img src=x onerror=alert(1)>");
        use("demo-owner");
        browser.awaitText("tbody td a", "<img src=x onerror=alert(1)>");
        assertThat(browser.count("main img")).isZero();
    }

    @Test
    void the_progress_bar_follows_a_running_import() throws Exception {
        service.post("demo-owner", "/lead-lists", leads(2 * BATCH + 500));
        use("demo-owner");
        browser.awaitText(".imports", "queued: 0 of 2,500 leads");
        browser.follow("Watched");
        browser.awaitTexts("h1", "Watched");
        browser.awaitTexts(".state", "queued: 0 of 2,500 leads");
        assertThat(browser.property("progress", "value")).isEqualTo("0");
        assertThat(browser.property("progress", "max")).isEqualTo("2500");
        workOnce();
        browser.awaitTexts(".state", "processing: 1,000 of 2,500 leads");
        assertThat(browser.property("progress", "value")).isEqualTo("1000");
        workOnce();
        browser.awaitTexts(".state", "processing: 2,000 of 2,500 leads");
        workOnce();
        browser.awaitTexts(".state", "completed: 2,500 of 2,500 leads");
        assertThat(browser.property("progress", "position")).isEqualTo("1");
        browser.awaitText(".facts", "2,500 people");
        browser.awaitTexts(".more span", "100 of 2,500 shown");
    }

    @Test
    void a_dry_run_shows_the_outcome_of_each_row() throws Exception {
        String id = list("Tried");
        service.post(
                "demo-owner",
                LISTS + "/" + id + "/add-prospects",
                "{\"selection\":{\"mode\":\"bulk\",\"targetCount\":2,\"filters\":" + VPS + "}}");
        openDryRun("Tried");
        browser.fill("#field-filters", VPS);
        browser.fill("#field-targetCount", "4");
        browser.fill("#field-excludedIds", fourthOf(id));
        browser.click("button.primary");
        browser.awaitText("caption", "Outcome of each row");
        assertThat(browser.texts("tbody td:nth-child(2)"))
                .containsExactly("already member", "already member", "added", "excluded");
        assertThat(browser.texts("tbody td:nth-child(3)")).doesNotContain("", "–");
        assertThat(browser.texts(".counts li")).containsExactly("added 1", "already member 2", "excluded 1");
        browser.awaitText(".result", "1 person would be added; the list would have 3 members.");
        browser.fit(Browser.PICTURE);
        browser.picture(Path.of("target/page/dry-run.png"));
        browser.fit(Browser.WIDTH);
        browser.follow("Members");
        browser.awaitTexts(".more span", "2 of 2 shown");
        browser.follow("Dry run");
        assertThat(browser.property("#field-targetCount", "value")).isEqualTo("4");
    }

    @Test
    void validation_errors_are_shown_next_to_the_form() throws Exception {
        list("Wrong");
        openDryRun("Wrong");
        browser.fill("#field-filters", VPS.replace("seniority", "hobby"));
        browser.fill("#field-targetCount", "1001");
        browser.click("button.primary");
        browser.awaitText(".problems li", "selection.targetCount Number must be less than or equal to 1000");
        browser.awaitText(".problems li", "selection.filters");
        assertThat(browser.count("[aria-invalid]")).isEqualTo(2);
        browser.awaitConsole(1, "400");
        browser.fill("#field-filters", "{");
        browser.click("button.primary");
        browser.awaitText(".problems", "The filters are not valid JSON");
        browser.awaitTexts(".problems code", "selection.filters");
    }

    @Test
    void other_organizations_cannot_see_a_list() throws Exception {
        String id = list("Secret");
        use("demo-rival");
        browser.awaitTexts("#who", "user_rival of org_globex");
        browser.awaitText(".hint", "There are no lists that you may read.");
        assertThat(browser.texts("body").get(0)).doesNotContain("Secret", "Imports");
        browser.open(url("/#/lists/" + id));
        browser.awaitText(".problem", "LeadList not found");
        browser.awaitConsole(1, "404");
        use("demo-nobody");
        browser.awaitTexts("#who", "not signed in");
        browser.awaitText(".problem", "Organization ID required");
        browser.awaitConsole(2, "401");
    }

    @Test
    void an_admin_suppresses_a_domain_finds_it_by_an_address_and_lifts_it() throws Exception {
        use("demo-admin");
        browser.awaitTexts("#who", "user_admin of org_acme, admin");
        browser.follow("Suppression list");
        browser.awaitTexts("h1", "Suppression list");
        browser.choose("#field-kind", "domain");
        browser.fill("#field-text", "https://www.kept-out.example/");
        browser.choose("#field-reason", "customer");
        browser.click(".new-entry button");
        browser.awaitTexts(".result", "added.");
        browser.awaitText("tbody td:nth-child(2)", "kept-out.example");
        browser.fill("#field-search", "jane@mail.kept-out.example");
        browser.click(".search-entries button");
        browser.awaitText("caption", "Entries that keep this key out");
        assertThat(browser.texts("tbody td:nth-child(3)")).containsExactly("customer");
        browser.picture(Path.of("target/page/suppression.png"));
        browser.pushButton("Lift");
        browser.awaitTexts(".result", "The entry was lifted.");
        browser.awaitText(".hint", "No entry keeps this key out.");
    }

    @Test
    void entries_are_saved_as_a_file_and_read_from_one() throws Exception {
        browser.saveTo(folder);
        use("demo-admin");
        browser.follow("Suppression list");
        browser.awaitTexts("h1", "Suppression list");
        Path file = Files.writeString(
                folder.resolve("entries.csv"),
                "kind,value,reason\nEMAIL,jane@of-file.example,OPT_OUT\nEMAIL,none,OTHER\n");
        browser.chooseFile("#field-file", file);
        browser.awaitText(".result", "2 rows: added 1, invalid 1.");
        browser.awaitText("caption", "Rows that are not read");
        browser.awaitText("tbody td:nth-child(2)", "jane@of-file.example");
        browser.click("#save-entries");
        Path saved = folder.resolve("suppressions.csv");
        browser.await(() -> assertThat(saved).exists());
        assertThat(Files.readString(saved)).contains("EMAIL,jane@of-file.example,organization,OPT_OUT,csv");
    }

    @Test
    void the_page_can_be_used_without_a_mouse() throws Exception {
        list("By hand");
        use("demo-owner");
        browser.awaitText("tbody td a", "By hand");
        browser.open(url("/"));
        browser.press(Keys.TAB);
        assertThat(browser.focused().getText()).isEqualTo("Skip to the content");
        browser.press(Keys.ENTER);
        assertThat(browser.focused().getDomAttribute("id")).isEqualTo("content");
        browser.enter("By hand");
        browser.await(() -> assertThat(browser.focused().getText()).isEqualTo("By hand"));
        browser.enter("Dry run");
        browser.await(() ->
                assertThat(browser.focused().getDomAttribute("aria-current")).isEqualTo("page"));
        for (int i = 0; i < 3; i++) {
            browser.press(Keys.TAB); // the filters, the start index, the target count
        }
        assertThat(browser.focused().getDomAttribute("id")).isEqualTo("field-targetCount");
        browser.press(Keys.ENTER);
        browser.awaitText(".result", "the list would have");
    }

    private static String url(String path) {
        return "http://localhost:" + service.port() + path;
    }

    private static void use(String token) {
        browser.fill("#token", token);
        browser.click("#caller button");
    }

    private static void openDryRun(String list) {
        use("demo-owner");
        browser.follow(list);
        browser.follow("Dry run");
    }

    private static String list(String name) throws Exception {
        return json(service.post("demo-owner", LISTS, LIST.replace("New Campaign", name)))
                .get("id")
                .stringValue();
    }

    private static String fourthOf(String list) throws Exception {
        return json(service.post(
                        "demo-owner",
                        "/page/lists/" + list + "/dry-run",
                        "{\"selection\":{\"mode\":\"bulk\",\"startIndex\":3,\"targetCount\":1,\"filters\":" + VPS
                                + "}}"))
                .at("/outcomes/0/id")
                .stringValue();
    }

    private static void workOnce() {
        assertThat(service.bean(ImportWorker.class)
                        .work(ACME, Duration.ofMillis(5))
                        .batches())
                .isEqualTo(1);
    }

    private static String prospects(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> String.format(
                        Locale.ROOT,
                        "{\"firstName\":\"First\",\"lastName\":\"Last %d\",\"jobTitle\":\"VP of Tests\"}",
                        i))
                .collect(Collectors.joining(",", "{\"prospects\":[", "]}"));
    }

    private static String leads(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> String.format(Locale.ROOT, "{\"email\":\"watched%d@example.com\"}", i))
                .collect(Collectors.joining(
                        ",",
                        "{\"name\":\"Watched\",\"owner\":\"owner@example.com\",\"shared\":true,\"type\":\"email\",\"leads\":[",
                        "]}"));
    }
}
