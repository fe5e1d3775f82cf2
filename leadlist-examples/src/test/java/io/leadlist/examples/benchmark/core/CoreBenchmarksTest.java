package io.leadlist.examples.benchmark.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.list.AddReport;
import io.leadlist.list.Outcome;
import org.junit.jupiter.api.Test;

/** Each benchmark works, shown at a size that takes no time. */
class CoreBenchmarksTest {
    private final DeduplicationBenchmark deduplication = new DeduplicationBenchmark();
    private final FilterBenchmark filter = new FilterBenchmark();
    private final BodyBenchmark body = new BodyBenchmark();

    @Test
    void deduplication_returns_an_outcome_for_each_id() {
        deduplication.inputs = 1_000;
        deduplication.members = 10;
        deduplication.prepare();

        AddReport report = deduplication.library();

        assertThat(report.outcomes()).hasSize(1_000);
        assertThat(report.count(Outcome.DUPLICATE_IN_REQUEST)).isEqualTo(100);
        assertThat(report.count(Outcome.ADDED) + report.count(Outcome.ALREADY_MEMBER))
                .isEqualTo(deduplication.linkedHashSet().size());
        assertThat(report.count(Outcome.ALREADY_MEMBER)).isPositive();
    }

    @Test
    void both_filters_find_the_same_people() {
        filter.people = 1_000;
        filter.prepare();

        assertThat(filter.library()).isEqualTo(filter.predicate()).isPositive();
    }

    @Test
    void both_sides_read_the_bodies() {
        body.prospects = 10;
        body.leads = 10;
        body.prepare();

        assertThat(body.prospects().status()).isEqualTo(200);
        assertThat(body.prospectsByJackson().prospects()).hasSize(10);
        assertThat(body.leads().status()).isEqualTo(202);
        assertThat(body.leadsByJackson().leads()).hasSize(10);
    }

    @Test
    void observing_changes_no_result() {
        ObservationBenchmark observation = new ObservationBenchmark();
        observation.prepare();

        assertThat(observation.observed()).isSameAs(observation.library()).isSameAs(observation.storage());
    }

    @Test
    void the_memory_of_a_report_is_measured() {
        assertThat(ReportMemory.of(1_000).report()).isGreaterThan(32_000);
        assertThat(ReportMemory.of(1_000).set()).isGreaterThan(32_000);
    }
}
