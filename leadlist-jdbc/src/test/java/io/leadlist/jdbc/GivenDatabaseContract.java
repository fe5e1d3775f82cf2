package io.leadlist.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.leadlist.contract.StorageContractSuite;
import io.leadlist.storage.Storage;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * The JDBC adapter keeps the contract on the database that the system property {@code leadlist.jdbc.url} names, with
 * its driver on the class path. The tables are created there; the data stays. Not among the tests of the build: its
 * name does not end so.
 */
class GivenDatabaseContract extends StorageContractSuite {
    private static final Storage STORAGE = JdbcStorage.over(given());

    private static DataSource given() {
        String url =
                Objects.requireNonNull(System.getProperty("leadlist.jdbc.url"), "system property leadlist.jdbc.url");
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(16);
        DataSource dataSource = new HikariDataSource(config);
        JdbcSchema.migrate(dataSource);
        return dataSource;
    }

    GivenDatabaseContract() {
        super(() -> STORAGE);
    }
}
