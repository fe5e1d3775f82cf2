package io.leadlist.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.examples.benchmark.harness.Database;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the benchmark of the suppression list with few entries, which proves that it works but not how fast it is. */
class SuppressionBenchmarkTest {
    @ParameterizedTest
    @ValueSource(strings = {Database.H2, Database.POSTGRESQL})
    void adds_are_timed_with_and_without_entries(String database) throws Exception {
        assertThat(SuppressionBenchmark.run(database, 100, 3)).hasSize(4).allMatch(row -> row.ratio() > 0);
    }
}
