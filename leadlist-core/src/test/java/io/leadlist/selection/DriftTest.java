package io.leadlist.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadlist.lead.LeadType;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.search.Directory;
import io.leadlist.search.SearchPage;
import io.leadlist.search.facet.SearchField;
import io.leadlist.search.filter.SearchFilters;
import io.leadlist.selection.BulkSelection.Refill;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A remote search that shifts, shrinks, repeats or fails between pages: each person is chosen once, and the drift is
 * reported.
 */
class DriftTest {
    private static final int PAGE = 10;
    private static final BulkSelection THIRTY =
            Selection.bulk(SearchFilters.builder().seniority("vp").build(), 30);
    private final List<Integer> result =
            new ArrayList<>(IntStream.range(0, 50).boxed().toList());
    private final List<Integer> requested = new ArrayList<>();
    private Runnable afterFirstPage = () -> {};
    private boolean reportsTotal = true;

    @Test
    void a_search_that_does_not_change_has_no_drift() {
        ResolvedWindow window = resolve(THIRTY);

        assertThat(ids(window)).isEqualTo(IntStream.range(0, 30).boxed().toList());
        assertThat(window.drift()).isEqualTo(new Drift(OptionalLong.of(50), OptionalLong.of(50), 0, 0));
        assertThat(window.drift().isDetected()).isFalse();
        assertThat(requested).containsExactly(0, 1, 2);
    }

    @Test
    void a_person_that_moves_to_a_later_page_is_chosen_once_and_counted_as_a_repeat() {
        afterFirstPage = () -> result.add(0, 99);
        ResolvedWindow window = resolve(THIRTY);

        assertThat(ids(window)).isEqualTo(IntStream.range(0, 29).boxed().toList());
        assertThat(window.drift()).isEqualTo(new Drift(OptionalLong.of(50), OptionalLong.of(51), 1, 0));
        assertThat(window.drift().isDetected()).isTrue();
        assertThat(window.people().get(10).index()).isEqualTo(11);
    }

    @Test
    void a_repeat_is_detected_without_totals_too() {
        reportsTotal = false;
        afterFirstPage = () -> result.add(0, 99);

        assertThat(resolve(THIRTY).drift()).isEqualTo(new Drift(OptionalLong.empty(), OptionalLong.empty(), 1, 0));
    }

    @Test
    void a_result_that_shrinks_is_reported_by_its_totals() {
        afterFirstPage = () -> result.subList(0, 30).clear();
        ResolvedWindow window = resolve(THIRTY);

        assertThat(ids(window)).hasSize(20).endsWith(48, 49);
        assertThat(window.drift()).isEqualTo(new Drift(OptionalLong.of(50), OptionalLong.of(20), 0, 0));
    }

    @Test
    void with_refill_repeats_are_replaced() {
        afterFirstPage = () -> result.add(0, 99);

        assertThat(ids(resolve(THIRTY.withRefill(Refill.FILL))))
                .isEqualTo(IntStream.range(0, 30).boxed().toList());
    }

    @Test
    void a_short_page_before_the_last_counts_as_a_gap() {
        Directory hiding = Directory.ofPages(
                PAGE,
                SearchField.of(LeadType.PERSON),
                (filters, page) ->
                        new SearchPage<>(people(page.offset(), page.number() == 1 ? 7 : PAGE), OptionalLong.of(50)));
        ResolvedWindow window = new SearchWindow(hiding).resolve(THIRTY);

        assertThat(window.people()).hasSize(27);
        assertThat(window.drift().gaps()).isEqualTo(3);
        assertThat(window.drift().isDetected()).isTrue();
    }

    @Test
    void an_empty_page_ends_the_search_whatever_the_total_is() {
        Directory boasting = Directory.ofPages(PAGE, SearchField.of(LeadType.PERSON), (filters, page) -> {
            requested.add(page.number());
            return new SearchPage<>(page.number() == 0 ? people(0, PAGE) : List.of(), OptionalLong.of(1_000_000));
        });

        assertThat(new SearchWindow(boasting).resolve(THIRTY).people()).hasSize(PAGE);
        assertThat(requested).containsExactly(0, 1);
    }

    @Test
    void a_directory_that_repeats_its_last_page_ends_the_search() {
        Directory clamping = Directory.ofPages(PAGE, SearchField.of(LeadType.PERSON), (filters, page) -> {
            requested.add(page.number());
            return new SearchPage<>(people(10L * Math.min(page.number(), 2), PAGE), OptionalLong.empty());
        });
        BulkSelection selection = Selection.bulk(
                        SearchFilters.builder().seniority("vp").build(), 1_000)
                .withRefill(Refill.FILL);

        ResolvedWindow window = new SearchWindow(clamping).resolve(selection);

        assertThat(window.people()).hasSize(30);
        assertThat(window.drift().repeats()).isEqualTo(PAGE);
        assertThat(requested).containsExactly(0, 1, 2, 3);
    }

    @Test
    void a_window_at_the_maximum_start_index_is_read_to_its_end() {
        Directory endless = Directory.ofPages(
                PAGE,
                SearchField.of(LeadType.PERSON),
                (filters, page) ->
                        new SearchPage<>(people(page.offset() - Integer.MAX_VALUE + PAGE, PAGE), OptionalLong.empty()));

        assertThat(new SearchWindow(endless)
                        .resolve(THIRTY.withStartIndex(Integer.MAX_VALUE))
                        .people())
                .hasSize(30);
    }

    @Test
    void an_exception_between_pages_is_rethrown() {
        IllegalStateException failure = new IllegalStateException("429");
        afterFirstPage = () -> {
            throw failure;
        };

        assertThatThrownBy(() -> resolve(THIRTY)).isSameAs(failure);
    }

    @Test
    void a_page_with_more_elements_than_requested_throws() {
        Directory generous = Directory.ofPages(
                PAGE,
                SearchField.of(LeadType.PERSON),
                (filters, page) -> new SearchPage<>(people(0, PAGE + 1), OptionalLong.empty()));

        assertThatIllegalStateException().isThrownBy(() -> new SearchWindow(generous).resolve(THIRTY));
    }

    private ResolvedWindow resolve(BulkSelection selection) {
        Directory directory = Directory.ofPages(PAGE, SearchField.of(LeadType.PERSON), (filters, page) -> {
            requested.add(page.number());
            List<Person> entries = result.stream()
                    .skip(page.offset())
                    .limit(page.size())
                    .map(DriftTest::person)
                    .toList();
            OptionalLong total = reportsTotal ? OptionalLong.of(result.size()) : OptionalLong.empty();
            if (requested.size() == 1) {
                afterFirstPage.run();
            }
            return new SearchPage<>(entries, total);
        });
        return new SearchWindow(directory).resolve(selection);
    }

    private static List<Integer> ids(ResolvedWindow window) {
        return window.people().stream()
                .map(selected -> Integer.valueOf(selected.person().id().value()))
                .toList();
    }

    private static List<Person> people(long from, int count) {
        return IntStream.range((int) from, (int) from + count)
                .mapToObj(DriftTest::person)
                .toList();
    }

    private static Person person(int number) {
        return Person.of(
                new PersonId(String.valueOf(number)), PersonProfile.builder().build());
    }
}
