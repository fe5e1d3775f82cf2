package io.leadlist.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.leadlist.contract.DirectoryFixture;
import io.leadlist.jdbc.internal.dialect.Dialect;
import io.leadlist.storage.Storage;
import java.util.Objects;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/**
 * The database that the system property {@code leadlist.jdbc.url} names, with the library's tables. On the coordinator
 * of a Citus cluster, the tables are distributed. All tests of a JVM share it.
 */
final class GivenDatabase {
    private static final DataSource DATA_SOURCE = migrated();
    private static final Storage STORAGE = JdbcStorage.over(DATA_SOURCE);

    private GivenDatabase() {}

    static Storage storage() {
        return STORAGE;
    }

    /** Returns a fixture that empties the directory before it fills it. */
    static DirectoryFixture directory() {
        return JdbcDirectoryFixture.on(GivenDatabase::withoutDirectoryEntries);
    }

    private static DataSource withoutDirectoryEntries() {
        Jdbi.create(DATA_SOURCE)
                .useTransaction(handle -> handle.createQuery("""
                        SELECT table_name FROM information_schema.tables
                        WHERE table_schema = CURRENT_SCHEMA AND lower(table_name) LIKE 'lead\\_directory\\_%'
                        """)
                        .mapTo(String.class)
                        .forEach(table -> handle.execute("DELETE FROM " + table)));
        return DATA_SOURCE;
    }

    private static DataSource migrated() {
        String url =
                Objects.requireNonNull(System.getProperty("leadlist.jdbc.url"), "system property leadlist.jdbc.url");
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(16);
        DataSource dataSource = new HikariDataSource(config);
        JdbcSchema.migrate(dataSource);
        if (isCitus(Jdbi.create(dataSource))) {
            JdbcSchema.distribute(dataSource);
        }
        return dataSource;
    }

    private static boolean isCitus(Jdbi jdbi) {
        return jdbi.withHandle(handle -> Dialect.of(handle).product().equals("PostgreSQL")
                && handle.createQuery("SELECT count(*) FROM pg_extension WHERE extname = 'citus'")
                                .mapTo(Integer.class)
                                .one()
                        > 0);
    }
}
