package io.leadlist.examples.service;

import static io.leadlist.examples.service.RunningService.LIST;
import static io.leadlist.examples.service.RunningService.LISTS;
import static io.leadlist.examples.service.RunningService.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A walk over the page at {@code /} in headless Chromium: {@code mvn verify -Pbrowser}. After each test, the console of
 * the browser must be empty.
 */
abstract class Walk {
    static final String VPS = "{\"contact\":{\"seniority\":{\"any\":{\"include\":[\"vp\"]}}}}";

    @RegisterExtension
    static final SharedPage PAGE = new SharedPage();

    final RunningService service() {
        return PAGE.service();
    }

    final Browser browser() {
        return PAGE.browser();
    }

    @BeforeEach
    void open() {
        browser().open(url("/"));
        browser().awaitTexts("#who", "user_xyz789 of org_acme");
    }

    @AfterEach
    void the_console_shows_no_error() {
        try {
            assertThat(browser().console()).isEmpty();
        } finally {
            browser().screen().fit(Screen.WIDTH);
            browser().screen().prefer("light");
            browser().leave();
        }
    }

    final String url(String path) {
        return "http://localhost:" + service().port() + path;
    }

    /** Acts as another of the demo callers. */
    final void actAs(String token) {
        browser().chooseValue("#as", token);
    }

    /** Creates a list of people and returns its id. */
    final String list(String name) throws Exception {
        return json(service().post("demo-owner", LISTS, LIST.replace("New Campaign", name)))
                .get("id")
                .stringValue();
    }

    /** Creates a list with people by data and returns its id. */
    final String listOf(String name, int people) throws Exception {
        String id = list(name);
        add(id, prospects(name, people));
        return id;
    }

    final void add(String list, String body) throws Exception {
        assertThat(service()
                        .post("demo-owner", LISTS + "/" + list + "/add-prospects", body)
                        .statusCode())
                .isEqualTo(200);
    }

    /** Opens a view of a list. */
    final void openList(String id, String view, String heading) {
        browser().open(url("/#/lists/" + id + "/" + view));
        browser().awaitTexts("h1", heading);
    }

    /** Returns an add of people that no list with another name has. */
    static String prospects(String name, int count) {
        String address = name.toLowerCase(Locale.ROOT).replace(' ', '.');
        return IntStream.range(0, count)
                .mapToObj(i -> String.format(
                        Locale.ROOT,
                        "{\"firstName\":\"%s\",\"lastName\":\"Last %d\",\"jobTitle\":\"VP of Tests\","
                                + "\"emails\":[\"%s.%d@walk.example\"]}",
                        name,
                        i,
                        address,
                        i))
                .collect(Collectors.joining(",", "{\"prospects\":[", "]}"));
    }

    static String bulk(int count) {
        return "{\"selection\":{\"mode\":\"bulk\",\"targetCount\":" + count + ",\"filters\":" + VPS + "}}";
    }
}
