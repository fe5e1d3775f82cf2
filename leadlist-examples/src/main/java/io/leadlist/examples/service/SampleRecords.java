package io.leadlist.examples.service;

import io.leadlist.examples.directory.SampleDirectory;
import io.leadlist.jdbc.JdbcDirectory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Loads the sample records into the directory, once. */
final class SampleRecords {
    private SampleRecords() {}

    static void load(JdbcDirectory directory, DataSource dataSource) {
        if (!SampleDirectory.isIn(directory)) {
            directory.putCompanies(SampleDirectory.companies()).putPeople(SampleDirectory.people());
            analyze(dataSource);
        }
    }

    /** Updates the statistics of the database's query planner, which are out of date after a large load. */
    private static void analyze(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ANALYZE");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
