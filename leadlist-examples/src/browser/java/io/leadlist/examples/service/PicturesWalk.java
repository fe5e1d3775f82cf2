package io.leadlist.examples.service;

import static io.leadlist.examples.service.RunningService.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Takes the pictures of the documents, of lists that are always the same: {@code mvn verify -Pbrowser
 * -Dpictures=docs/images} writes them where the documents refer to them, and otherwise they are in {@code target/page}.
 */
class PicturesWalk extends Walk {
    private static final Path FOLDER = Path.of(System.getProperty("pictures", "target/page"));
    private static final Path APOLLO = Path.of("src/main/resources/samples/apollo.csv");
    private static final int WIDTH = 1100;
    private static final int HEIGHT = 900;
    private static final long MOST_BYTES = 150_000;
    private static final String EUROPE =
            "{\"contact\":{\"location\":{\"any\":{\"include\":[\"Germany\",\"France\",\"Spain\",\"Netherlands\"]}}}}";
    private static final String FINANCE =
            "{\"contact\":{\"departmentAndFunction\":{\"any\":{\"include\":[\"finance\"]}}}}";
    /** Instants and ids differ with each run; a picture shows the same ones. */
    private static final String SAME = """
            [...document.querySelectorAll('time')].filter((time) => time.textContent.includes(':'))
                .sort((one, other) => one.dateTime.localeCompare(other.dateTime))
                .forEach((time, index) => {
                  time.textContent = `Jan ${Math.min(28, 12 + index)}, 2026, 9:30 AM`;
                });
            document.querySelectorAll('.facts code').forEach((id) => {
              id.textContent = '01940000-0000-7000-8000-000000000001';
            });""";

    @Test
    void pictures_of_a_list_with_a_history() throws Exception {
        String id = listWithHistory("Sales leaders in Europe");
        openList(id, "members", "Sales leaders in Europe");
        browser().focus("#as-of");
        browser().awaitText("caption", "Members");
        picture("list.png");
        openList(id, "figures", "Sales leaders in Europe");
        browser().awaitText("caption", "Country");
        picture("figures.png");
    }

    @Test
    void a_picture_of_a_search() throws Exception {
        openList(list("Sales leaders in Europe"), "search", "Sales leaders in Europe");
        browser().fill("#field-contact-location", "Germany\n");
        browser().fill("#field-contact-location", "France\n");
        browser().awaitText("caption", "The first hits");
        browser().fill("#field-targetCount", "20");
        browser().pushButton("Dry run");
        browser().awaitText("caption", "Outcome of each row");
        picture("page.png");
    }

    @Test
    void a_picture_of_an_import() throws Exception {
        browser().drop("main", APOLLO.toAbsolutePath());
        browser().awaitText(".result h2", "Dry run");
        picture("import.png");
        browser().pushButton("Cancel and delete the list");
        browser().awaitTexts("h1", "Lists");
    }

    private String listWithHistory(String name) throws Exception {
        String id = list(name);
        add(id, bulk(EUROPE, 14, 0));
        String path = "/page/lists/" + id;
        service().post("demo-owner", path + "/share", "{\"user\":\"user_member\",\"role\":\"editor\"}");
        add(id, bulk(FINANCE, 9, 0));
        add(id, bulk(EUROPE, 12, 14));
        JsonNode members = json(service().get("demo-owner", path + "/members")).get("members");
        String ids = StreamSupport.stream(members.spliterator(), false)
                .limit(6)
                .map(member -> member.get("id").toString())
                .collect(Collectors.joining(",", "[", "]"));
        service().post("demo-member", path + "/remove", "{\"ids\":" + ids + ",\"stayingOut\":false}");
        service().post("demo-owner", path + "/undo", "{\"version\":6,\"expectedVersion\":6}");
        service().post("demo-owner", path + "/undo", "{\"version\":4,\"expectedVersion\":7}");
        return id;
    }

    private static String bulk(String filters, int count, int start) {
        return "{\"selection\":{\"mode\":\"bulk\",\"startIndex\":" + start + ",\"targetCount\":" + count
                + ",\"filters\":" + filters + "}}";
    }

    private void picture(String name) throws IOException {
        browser().screen().fit(WIDTH, HEIGHT);
        browser().run(SAME);
        browser().screen().picture(FOLDER.resolve(name));
        assertThat(Files.size(FOLDER.resolve(name))).isLessThan(MOST_BYTES);
    }
}
