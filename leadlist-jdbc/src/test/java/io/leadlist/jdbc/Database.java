package io.leadlist.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** The databases of the tests. Each is started once for all tests. */
public enum Database {
    /** H2, in memory. */
    H2 {
        @Override
        public DataSource empty() {
            JdbcDataSource source = new JdbcDataSource();
            source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
            return pool(source);
        }
    },
    /** A real PostgreSQL. */
    POSTGRESQL {
        @Override
        public DataSource empty() {
            String name = "test_" + UUID.randomUUID().toString().replace('-', '_');
            try (var connection = Server.STARTED.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
            return pool(Server.STARTED.getDatabase("postgres", name));
        }
    };

    private static final Map<Database, DataSource> SHARED = new ConcurrentHashMap<>();

    /** Creates a new database without tables. */
    public abstract DataSource empty();

    /** Returns the database that tests share, with the library's tables. */
    public DataSource shared() {
        return SHARED.computeIfAbsent(this, database -> {
            DataSource dataSource = database.empty();
            JdbcSchema.migrate(dataSource);
            return dataSource;
        });
    }

    private static DataSource pool(DataSource source) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    private static final class Server {
        static final EmbeddedPostgres STARTED = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
