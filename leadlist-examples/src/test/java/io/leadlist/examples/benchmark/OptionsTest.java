package io.leadlist.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leadlist.examples.benchmark.harness.Database;
import io.leadlist.examples.benchmark.harness.Scale;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    @Test
    void without_arguments_all_rows_run_on_both_databases() {
        assertThat(Options.of())
                .isEqualTo(new Options(
                        List.of(1, 2, 3, 4, 5, 6, 7, 8),
                        Scale.DEFAULT,
                        List.of(Database.POSTGRESQL, Database.H2),
                        Path.of("benchmarks"),
                        false));
    }

    @Test
    void all_options_can_be_set() {
        assertThat(Options.of("--out", "a", "--row", "3", "--row", "8", "--full", "--h2", "--render", "--out", "b"))
                .isEqualTo(new Options(List.of(3, 8), Scale.FULL, List.of(Database.H2), Path.of("b"), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--rows", "--row 9", "--row", "--row one", "--out", "--help", "1", ""})
    void invalid_arguments_are_rejected(String arguments) {
        assertThatIllegalArgumentException().isThrownBy(() -> Options.of(arguments.split(" ", -1)));
    }
}
