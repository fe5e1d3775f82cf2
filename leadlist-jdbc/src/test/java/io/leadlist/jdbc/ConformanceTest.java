package io.leadlist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.conformance.CheckedService;
import io.leadlist.conformance.Report;
import io.leadlist.conformance.Runner;
import io.leadlist.conformance.VectorRecords;
import io.leadlist.conformance.Vectors;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The conformance vectors pass on a JDBC storage and a JDBC directory. */
class ConformanceTest {
    @Test
    void every_case_passes_on_h2() {
        assertEveryCasePasses(Database.H2.empty());
    }

    @Test
    void every_case_passes_on_postgresql() {
        assertEveryCasePasses(Database.POSTGRESQL.empty());
    }

    private static void assertEveryCasePasses(DataSource dataSource) {
        JdbcSchema.migrate(dataSource);
        JdbcDirectory directory = JdbcDirectory.over(dataSource);
        directory.putCompanies(VectorRecords.companies());
        directory.putPeople(VectorRecords.people());
        List<Throwable> errors = new ArrayList<>();

        Report report = Runner.against(CheckedService.over(JdbcStorage.over(dataSource), directory, errors::add))
                .play(Vectors.load().cases());

        assertThat(report.passed()).as(report.text()).isTrue();
        assertThat(errors).isEmpty();
    }
}
