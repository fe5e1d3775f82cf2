package io.leadlist.jdbc;

import io.leadlist.call.StorageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The tables of the library, as versioned DDL scripts in the jar. Thread-safe.
 *
 * <p>The scripts are on the class path in {@code io/leadlist/jdbc/schema/h2} and
 * {@code io/leadlist/jdbc/schema/postgresql}. They have the names that Flyway expects ({@code V1__leadlist.sql}). A
 * host that runs Flyway can add this location, with a separate history table, instead of calling {@link #migrate}. The
 * two ways can be mixed, because every statement does nothing if its object exists. All names begin with {@code lead_}.
 */
public final class JdbcSchema {
    private static final List<String> SCRIPTS = List.of("V1__leadlist.sql");
    private static final int ATTEMPTS = 5;

    private JdbcSchema() {}

    /**
     * Creates the tables and indexes that do not exist yet, and commits.
     *
     * <p>The method can be called at every start, and by several nodes at the same time. On PostgreSQL all scripts run
     * in one transaction, so a failed migration leaves no changes. H2 commits after each statement.
     *
     * @throws StorageException if the database fails
     * @throws IllegalArgumentException if the database is neither H2 nor PostgreSQL
     * @throws IllegalStateException if the connection belongs to a transaction of the host, see
     *     {@link JdbcTransactions#over}
     */
    public static void migrate(DataSource dataSource) {
        JdbcTransactions transactions = JdbcTransactions.over(dataSource);
        for (int attempt = 1; ; attempt++) {
            try {
                transactions.run(JdbcSchema::executeScripts);
                return;
            } catch (StorageException failure) {
                // If two nodes create the same object at the same time, one fails and finds the object when it retries.
                if (attempt == ATTEMPTS) {
                    throw failure;
                }
            }
        }
    }

    /**
     * Returns the class path location of the scripts for a database, for a host that runs Flyway.
     *
     * @return the location without a leading slash
     * @throws StorageException if the database fails
     * @throws IllegalArgumentException if the database is neither H2 nor PostgreSQL
     */
    public static String location(DataSource dataSource) {
        try {
            return Jdbi.create(dataSource).withHandle(JdbcSchema::locationOf);
        } catch (RuntimeException failure) {
            throw SqlFailure.translate(failure);
        }
    }

    // Not an overload of a public method: the compiler of a host would have to load Handle, a type of Jdbi.
    private static String executeScripts(Handle handle) {
        String location = locationOf(handle);
        for (String script : SCRIPTS) {
            // Not as a batch: the message of a failed batch begins with the statement, so its first line has no reason.
            handle.createScript(read(location + "/" + script)).executeAsSeparateStatements();
        }
        return location;
    }

    private static String locationOf(Handle handle) {
        return Dialect.of(handle).schemaLocation();
    }

    private static String read(String resource) {
        try (InputStream in = JdbcSchema.class.getResourceAsStream("/" + resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
