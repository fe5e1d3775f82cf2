package io.leadlist.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.leadlist.contract.StorageContractSuite;
import io.leadlist.storage.Storage;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * Runs the storage contract on the database that the system property {@code leadlist.jdbc.url} names.
 *
 * <p>The driver must be on the class path. The contract creates the tables and leaves its data there. The build does
 * not run this class, because of its name.
 */
class GivenDatabaseContract extends StorageContractSuite {
    private static final Storage STORAGE = JdbcStorage.over(configured());

    private static DataSource configured() {
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
