package io.leadlist.examples.service;

import static io.leadlist.examples.service.RunningService.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service answers before its samples are loaded, and continues the load at the next start. */
class SampleLoadingTest {
    private static final String LOADING = "{\"status\":\"ready\",\"samples\":\"loading\"}";

    @TempDir
    Path folder;

    @Test
    void the_first_look_shows_lists_while_the_other_records_are_loaded() throws Exception {
        List<String> shown;
        try (RunningService first = RunningService.start(folder, "--leadlist.sample=true")) {
            assertThat(first.get("", "/health").body()).isEqualTo(LOADING);
            shown = awaitLists(first);
        }
        try (RunningService second = RunningService.start(folder, "--leadlist.sample=true")) {
            assertThat(second.get("", "/health").body()).isEqualTo(LOADING);
            assertThat(awaitLists(second)).isEqualTo(shown);
        }
    }

    /** Returns the ids of the lists of the demo owner, when all four are there. */
    private static List<String> awaitLists(RunningService service) throws Exception {
        Instant until = Instant.now().plusSeconds(60);
        List<String> lists = lists(service, "demo-owner");
        while (lists.size() < 4) {
            assertThat(Instant.now()).isBefore(until);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            lists = lists(service, "demo-owner");
        }
        return lists;
    }

    private static List<String> lists(RunningService service, String token) throws Exception {
        return json(service.get(token, "/page/lists"))
                .get("lists")
                .valueStream()
                .map(list -> list.get("id").stringValue())
                .sorted()
                .toList();
    }
}
