package io.leadlist.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.examples.benchmark.harness.Database;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the benchmark of a large list with few members, which proves that it works but not how fast it is. */
class LargeListBenchmarkTest {
    @ParameterizedTest
    @ValueSource(strings = {Database.H2, Database.POSTGRESQL})
    void a_list_is_loaded_and_read_again_after_a_kill(String database) throws Exception {
        LargeListBenchmark.Result result = LargeListBenchmark.run(database, 3_000);

        assertThat(result.members()).isEqualTo(3_000);
        assertThat(result.bytesPerMember()).isBetween(50.0, 500.0);
        assertThat(result.acknowledged()).isPositive();
        assertThat(result.lost()).isZero();
        assertThat(result.openedAfterKill()).isPositive();
    }
}
