package io.leadlist.selection;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.search.Directory;
import io.leadlist.search.SearchPage;
import io.leadlist.search.SearchPageRequest;
import io.leadlist.search.filter.SearchFilters;
import io.leadlist.selection.BulkSelection.Refill;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The window is a part of the whole result and requests no unnecessary page. */
class SearchWindowProperties {
    private static final SearchFilters ANY =
            SearchFilters.builder().seniority("vp").build();

    @Property(tries = 500)
    void a_shrinking_window_is_a_part_of_the_whole_result(
            @ForAll @IntRange(max = 300) int size,
            @ForAll @IntRange(max = 320) int start,
            @ForAll @IntRange(min = 1, max = 200) int count,
            @ForAll @IntRange(min = 1, max = 120) int pageSize,
            @ForAll @IntRange(max = 100) int fetchSize,
            @ForAll boolean tellsTotal,
            @ForAll long seed) {
        Recording directory = new Recording(size, pageSize, tellsTotal);
        Set<PersonId> excluded = someOf(directory.people, seed);
        BulkSelection selection = sized(Selection.bulk(ANY, count), fetchSize)
                .withStartIndex(start)
                .withExcludedIds(excluded);

        ResolvedWindow resolved = new SearchWindow(directory).resolve(selection);
        List<SelectedPerson> window = resolved.people();
        assertThat(resolved.drift().isDetected()).isFalse();

        int end = Math.min(size, start + count);
        assertThat(window)
                .isEqualTo(IntStream.range(Math.min(start, end), end)
                        .mapToObj(i -> new SelectedPerson(
                                i,
                                directory.people.get(i),
                                excluded.contains(directory.people.get(i).id())))
                        .toList());
        int asked = fetchSize == 0 ? pageSize : Math.min(pageSize, fetchSize);
        int first = start / asked;
        assertThat(directory.asked).allMatch(page -> page.size() == asked);
        assertThat(directory.asked.stream().map(SearchPageRequest::number))
                .containsExactlyElementsOf(IntStream.range(first, first + directory.asked.size())
                        .boxed()
                        .toList());
        int overlapping = (start + count - 1) / asked - first + 1;
        int existing = tellsTotal ? (size + asked - 1) / asked - first : size / asked + 1 - first;
        assertThat(directory.asked).hasSize(Math.max(1, Math.min(overlapping, existing)));
    }

    @Property(tries = 300)
    void a_filling_window_contains_the_first_people_that_are_not_excluded(
            @ForAll @IntRange(max = 200) int size,
            @ForAll @IntRange(max = 220) int start,
            @ForAll @IntRange(min = 1, max = 100) int count,
            @ForAll @IntRange(min = 1, max = 50) int pageSize,
            @ForAll long seed) {
        Recording directory = new Recording(size, pageSize, seed % 2 == 0);
        Set<PersonId> excluded = someOf(directory.people, seed);
        BulkSelection selection = Selection.bulk(ANY, count)
                .withStartIndex(start)
                .withExcludedIds(excluded)
                .withRefill(Refill.FILL);

        ResolvedWindow resolved = new SearchWindow(directory).resolve(selection);
        List<SelectedPerson> window = resolved.people();
        assertThat(resolved.drift().isDetected()).isFalse();

        assertThat(window.stream().filter(entry -> !entry.excluded()).map(SelectedPerson::person))
                .containsExactlyElementsOf(directory.people.stream()
                        .skip(start)
                        .filter(person -> !excluded.contains(person.id()))
                        .limit(count)
                        .toList());
        assertThat(window.stream().map(SelectedPerson::index))
                .containsExactlyElementsOf(IntStream.range(start, start + window.size())
                        .mapToObj(Long::valueOf)
                        .toList());
        assertThat(new HashSet<>(directory.asked)).hasSameSizeAs(directory.asked);
    }

    private static BulkSelection sized(BulkSelection selection, int fetchSize) {
        return fetchSize == 0 ? selection : selection.withFetchSize(fetchSize);
    }

    private static Set<PersonId> someOf(List<Person> people, long seed) {
        Random random = new Random(seed);
        Set<PersonId> some = new HashSet<>();
        people.stream().filter(person -> random.nextInt(4) == 0).forEach(person -> some.add(person.id()));
        return some;
    }

    /** Finds everyone and records the requested pages. */
    private static final class Recording implements Directory {
        private final List<Person> people;
        private final int pageSize;
        private final boolean tellsTotal;
        private final List<SearchPageRequest> asked = new ArrayList<>();

        Recording(int size, int pageSize, boolean tellsTotal) {
            this.people = IntStream.range(0, size)
                    .mapToObj(i -> Person.of(
                            new PersonId("p" + i), PersonProfile.builder().build()))
                    .toList();
            this.pageSize = pageSize;
            this.tellsTotal = tellsTotal;
        }

        @Override
        public int pageSize() {
            return pageSize;
        }

        @Override
        public SearchPage<Person> searchPeople(SearchFilters filters, SearchPageRequest page) {
            asked.add(page);
            return new SearchPage<>(
                    people.stream().skip(page.offset()).limit(page.size()).toList(),
                    tellsTotal ? OptionalLong.of(people.size()) : OptionalLong.empty());
        }
    }
}
