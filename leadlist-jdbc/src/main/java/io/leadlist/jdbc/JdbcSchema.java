package io.leadlist.jdbc;

import io.leadlist.call.StorageException;
import io.leadlist.jdbc.internal.dialect.Dialect;
import io.leadlist.jdbc.internal.failure.SqlFailure;
import io.leadlist.jdbc.internal.schema.Distribution;
import io.leadlist.jdbc.internal.schema.Migration;
import io.leadlist.jdbc.internal.schema.SchemaHistory;
import io.leadlist.jdbc.internal.schema.SchemaMismatch;
import io.leadlist.jdbc.internal.schema.SchemaScript;
import io.leadlist.jdbc.internal.transaction.Mode;
import io.leadlist.jdbc.internal.transaction.Transactions;
import java.util.Optional;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The tables of the library, as versioned DDL scripts in the jar. Thread-safe.
 *
 * <p>Either {@link #migrate} or the Flyway of the host runs the scripts; the two can be mixed. They are on the class
 * path at {@link #location}, and their names have the prefix {@code leadlist_V}, so that they are no migrations of the
 * host. Each script records its version in the table {@code lead_schema_version}. All names in the database begin with
 * {@code lead_}; do not use such names for tables of your own.
 *
 * <p>The tables are in the current schema of the connection that creates them. If its search path has several schemas,
 * the current schema is the first one. Tables in another schema of the path are found as well; then no others are
 * created.
 *
 * <p>A migration can run while other nodes work. A call that fails because the tables are older or newer throws
 * {@link SchemaVersionException}. {@link #verify} finds out before the first call.
 */
public final class JdbcSchema {
    private JdbcSchema() {}

    /**
     * Runs the scripts that have not run yet, and commits.
     *
     * <p>The method can be called at every start, and by several nodes at the same time: they take turns. If there is
     * nothing to do, it takes two statements. Tables of a newer version stay as they are.
     *
     * <p>On PostgreSQL each script is one transaction, so a failed script leaves no changes. H2 commits after each
     * statement; a script that failed halfway runs again from its start. On H2 a script needs two connections at the
     * same time. If the pool has one, the script runs after its time-out, and nodes do not take turns.
     *
     * @param dataSource the database
     * @throws SchemaVersionException if the tables come from another edition of a script
     * @throws StorageException if the database fails
     * @throws IllegalArgumentException if the database is neither H2 nor PostgreSQL
     * @throws IllegalStateException if the connection belongs to a transaction of the host, see
     *     {@link JdbcTransactions#over}, if H2 compares texts without case ({@code IGNORECASE=TRUE}), or if a script is
     *     missing and the tables are not in the first schema of the search path
     */
    public static void migrate(DataSource dataSource) {
        new Migration(dataSource, SchemaScript.ALL, SchemaVersionException::of).run();
    }

    /**
     * Checks that the tables have the version that this library needs. Changes nothing.
     *
     * @param dataSource the database
     * @throws SchemaVersionException if the version is older or newer, if there are no tables, or if they come from
     *     another edition of a script
     * @throws StorageException if the database fails
     * @throws IllegalArgumentException if the database is neither H2 nor PostgreSQL
     * @throws IllegalStateException if the connection belongs to a transaction of the host, see
     *     {@link JdbcTransactions#over}, or if H2 compares texts without case ({@code IGNORECASE=TRUE})
     */
    public static void verify(DataSource dataSource) {
        Transactions.over(dataSource)
                .run(JdbcSchema::mismatch, Mode.READ)
                .map(SchemaVersionException::of)
                .ifPresent(exception -> {
                    throw exception;
                });
    }

    /**
     * {@return the version of the tables; empty if no schema of the search path has tables of the library} Changes
     * nothing.
     *
     * @param dataSource the database
     * @throws StorageException if the database fails
     * @throws IllegalStateException if the connection belongs to a transaction of the host, see
     *     {@link JdbcTransactions#over}
     */
    public static OptionalInt version(DataSource dataSource) {
        int version = Transactions.over(dataSource).run(SchemaHistory::versionOf, Mode.READ);
        return version == 0 ? OptionalInt.empty() : OptionalInt.of(version);
    }

    private static Optional<SchemaMismatch> mismatch(Handle handle) {
        Dialect.of(handle).requireExactTexts(handle);
        return SchemaMismatch.find(handle);
    }

    /**
     * Distributes the tables over the nodes of a Citus cluster: those with data of an organization by the organization,
     * the others as copies on each node. Tables that are distributed stay as they are.
     *
     * <p>Call it after each migration, before the first write, with a data source of the coordinator. Each statement of
     * {@code distribute.sql} is one transaction; a call that failed can be repeated. Several nodes may call it at the
     * same time: they take turns. Rows that a table had before stay on the coordinator as an unused copy; Citus can
     * delete it ({@code truncate_local_data_after_distributing_table}).
     *
     * @param dataSource the database
     * @throws IllegalArgumentException if the database is not PostgreSQL with the extension Citus
     * @throws SchemaVersionException if the tables do not have the version that this library needs
     * @throws StorageException if the database fails, for instance because it is not the coordinator
     * @throws IllegalStateException if the connection belongs to a transaction of the host, see
     *     {@link JdbcTransactions#over}
     */
    public static void distribute(DataSource dataSource) {
        Distribution.requireCitus(dataSource);
        verify(dataSource);
        Distribution.run(dataSource);
    }

    /**
     * Returns the class path location of the scripts for a database, for a host that runs Flyway.
     *
     * @param dataSource the database
     * @return the location without a leading slash
     * @throws StorageException if the database fails
     * @throws IllegalArgumentException if the database is neither H2 nor PostgreSQL
     */
    public static String location(DataSource dataSource) {
        try {
            return Jdbi.create(dataSource).withHandle(SchemaScript::location);
        } catch (RuntimeException failure) {
            throw SqlFailure.translate(failure);
        }
    }
}
