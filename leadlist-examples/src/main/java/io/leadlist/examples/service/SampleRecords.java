package io.leadlist.examples.service;

import io.leadlist.examples.directory.SampleDirectory;
import io.leadlist.jdbc.JdbcDirectory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Fills the directory with sample records, once. */
final class SampleRecords {
    private SampleRecords() {}

    static void load(JdbcDirectory directory, DataSource dataSource) {
        if (!SampleDirectory.isIn(directory)) {
            directory.putCompanies(SampleDirectory.companies()).putPeople(SampleDirectory.people());
            analyze(dataSource);
        }
    }

    /** After a large load the database has to be told what it needs to search well. */
    private static void analyze(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ANALYZE");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
