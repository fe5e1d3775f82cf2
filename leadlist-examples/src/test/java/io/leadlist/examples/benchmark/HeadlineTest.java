package io.leadlist.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.examples.benchmark.harness.Charts;
import io.leadlist.examples.benchmark.harness.Contestant;
import io.leadlist.examples.benchmark.harness.Database;
import io.leadlist.examples.benchmark.harness.Report;
import io.leadlist.examples.benchmark.harness.RowResult;
import io.leadlist.examples.benchmark.harness.Scale;
import io.leadlist.examples.benchmark.harness.Scenario;
import io.leadlist.examples.benchmark.harness.Tables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every row at toy scale, which proves that it works but not how fast it is. */
class HeadlineTest {
    static List<HeadlineRow> rows() {
        return Headline.ROWS;
    }

    @Test
    void there_are_eight_rows() {
        assertThat(Headline.ROWS)
                .extracting(HeadlineRow::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 8).boxed().toList());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_row_runs_and_its_result_can_be_written_read_and_rendered(HeadlineRow row, @TempDir Path folder)
            throws Exception {
        RowResult result = row.run(Scale.TOY, databases(row));

        assertThat(result.scenarios()).isNotEmpty().allSatisfy(HeadlineTest::assertThatLeadListIsExact);
        assertThat(result.verdicts()).isNotEmpty();
        Report report = new Report(List.of()).with(result);
        report.write(folder.resolve("headline.json"));
        assertThat(Report.read(folder.resolve("headline.json"))).isEqualTo(report);
        Charts.write(result, folder.resolve("row.svg"));
        assertThat(Files.readString(folder.resolve("row.svg")))
                .contains("<svg ")
                .contains(Contestant.LEADLIST);
        assertThat(Tables.of(report)).contains(contestants(result));
    }

    /** Returns H2, and also PostgreSQL for a row with statements of its own for it. */
    private static List<String> databases(HeadlineRow row) {
        return row instanceof BulkAdd ? List.of(Database.POSTGRESQL, Database.H2) : List.of(Database.H2);
    }

    private static void assertThatLeadListIsExact(Scenario scenario) {
        assertThat(scenario.leadlist().miscounted()).isZero();
        assertThat(scenario.leadlist().statements()).isPositive();
    }

    private static List<String> contestants(RowResult result) {
        return result.scenarios().stream()
                .flatMap(scenario -> scenario.scores().stream())
                .map(score -> "| " + score.contestant() + " |")
                .distinct()
                .toList();
    }
}
