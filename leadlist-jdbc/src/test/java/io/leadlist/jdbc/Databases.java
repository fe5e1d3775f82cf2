package io.leadlist.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** The databases of the tests, each started once for all of them, with the library's tables. */
final class Databases {
    private Databases() {}

    /** An H2 database in memory. */
    static DataSource h2() {
        return H2.SHARED;
    }

    /** A real PostgreSQL. */
    static DataSource postgres() {
        return Postgres.SHARED;
    }

    /** An H2 database in memory that nobody else has, without tables. */
    static DataSource emptyH2() {
        JdbcConnectionPool pool = JdbcConnectionPool.create(
                "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "", "");
        pool.setMaxConnections(32);
        return pool;
    }

    /** A PostgreSQL database that nobody else has, without tables. */
    static DataSource emptyPostgres() {
        return Postgres.database("test_" + UUID.randomUUID().toString().replace('-', '_'));
    }

    private static final class H2 {
        static final DataSource SHARED = migrated(emptyH2());
    }

    private static final class Postgres {
        static final EmbeddedPostgres SERVER = start();
        static final DataSource SHARED = migrated(SERVER.getPostgresDatabase());

        static DataSource database(String name) {
            try (var connection = SERVER.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            } catch (java.sql.SQLException failure) {
                throw new IllegalStateException(failure);
            }
            return SERVER.getDatabase("postgres", name);
        }

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private static DataSource migrated(DataSource dataSource) {
        JdbcSchema.migrate(dataSource);
        return dataSource;
    }
}
