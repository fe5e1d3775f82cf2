package io.leadlist.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.memory.MemoryDirectory;
import io.leadlist.search.SearchPageRequest;
import io.leadlist.search.filter.SearchFilters;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** A total is counted again until the directory is filled. */
class CountingDirectoryTest {
    private static final SearchFilters ALL = SearchFilters.builder().build();
    private final MemoryDirectory filling = new MemoryDirectory();
    private final AtomicBoolean isFilled = new AtomicBoolean();
    private final CountingDirectory counting = new CountingDirectory(filling, isFilled::get);

    @Test
    void a_directory_that_is_being_filled_has_growing_totals() {
        put("1");
        assertThat(total()).isEqualTo(1);
        put("2");
        assertThat(total()).isEqualTo(2);
        isFilled.set(true);
        assertThat(total()).isEqualTo(2);
    }

    private void put(String id) {
        filling.putPeople(List.of(
                Person.of(new PersonId(id), PersonProfile.named("Jane", "Doe").build())));
    }

    private long total() {
        return counting.searchPeople(ALL, new SearchPageRequest(0, 10)).total().orElseThrow();
    }
}
