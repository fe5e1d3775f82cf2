package io.leadlist.examples.service;

import static io.leadlist.examples.service.RunningService.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.jdbc.JdbcDirectory;
import io.leadlist.search.SearchPageRequest;
import io.leadlist.search.filter.SearchFilters;
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

    /** The lists are created when 327 people are in the directory. */
    private static final int PEOPLE_BEFORE_LISTS = 400;

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

    @Test
    void callers_with_tokens_of_their_own_get_no_lists() throws Exception {
        String[] own = {
            "--leadlist.sample=true",
            "--leadlist.tokens[0].token=secret",
            "--leadlist.tokens[0].user=user",
            "--leadlist.tokens[0].organization=org_acme"
        };
        try (RunningService service = RunningService.start(folder, own)) {
            Instant until = Instant.now().plusSeconds(60);
            while (found(service) <= PEOPLE_BEFORE_LISTS) {
                assertThat(Instant.now()).isBefore(until);
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
            assertThat(lists(service, "secret")).isEmpty();
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

    private static int found(RunningService service) {
        return service.bean(JdbcDirectory.class)
                .searchPeople(SearchFilters.builder().build(), new SearchPageRequest(0, 1_000))
                .entries()
                .size();
    }
}
