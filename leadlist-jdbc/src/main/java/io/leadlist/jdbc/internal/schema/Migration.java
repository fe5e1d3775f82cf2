package io.leadlist.jdbc.internal.schema;

import io.leadlist.call.StorageException;
import io.leadlist.jdbc.internal.dialect.Dialect;
import io.leadlist.jdbc.internal.transaction.Mode;
import io.leadlist.jdbc.internal.transaction.Transactions;
import io.leadlist.jdbc.internal.transaction.WriteLocks;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Runs the scripts that have not run in a database, in their order. Several nodes may run it at the same time: one at a
 * time runs a script, and the others find it recorded.
 *
 * <p>On PostgreSQL a script, its record and the lock are one transaction. H2 commits each statement, which would
 * release a lock. There a second connection holds a row of {@code lead_schema_version} that is never committed.
 */
public final class Migration {
    /** The text "leadlist" as a number, which no other application is likely to use. */
    private static final long ADVISORY_LOCK = 0x6C_65_61_64_6C_69_73_74L;

    static final String LOCK_POSTGRESQL = "SELECT pg_advisory_xact_lock(" + ADVISORY_LOCK + ")";

    /** Not an INSERT, which would fail if the row exists. H2 may have kept the row of a killed process. */
    private static final String LOCK_H2 =
            "MERGE INTO lead_schema_version (version, script) KEY (version) VALUES (0, 'lock')";

    private final DataSource dataSource;
    private final Transactions transactions;
    private final Function<String, List<SchemaScript>> scripts;
    private final Function<SchemaMismatch, StorageException> rejection;

    /**
     * Creates a migration.
     *
     * @param scripts returns the scripts of a database by their location, see {@link SchemaScript#ALL}
     * @param rejection returns the exception for tables that another edition of a script created
     */
    public Migration(
            DataSource dataSource,
            Function<String, List<SchemaScript>> scripts,
            Function<SchemaMismatch, StorageException> rejection) {
        this.dataSource = dataSource;
        this.transactions = Transactions.over(dataSource);
        this.scripts = scripts;
        this.rejection = rejection;
    }

    /**
     * Runs the missing scripts. Does nothing if the tables are newer. Throws the rejection if a script has run with
     * other statements.
     */
    public void run() {
        for (SchemaScript script : missing()) {
            Lock lock = transactions.run(WriteLocks::ofMigration, Mode.READ);
            lock.lock();
            try {
                transactions.run(handle -> runLocked(handle, script), Mode.WRITE);
            } catch (StorageException failure) {
                // At REPEATABLE READ, or with a pool of one connection, another node may run the script meanwhile.
                if (missing().contains(script)) {
                    throw failure;
                }
            } finally {
                lock.unlock();
            }
        }
    }

    private List<SchemaScript> missing() {
        return transactions.run(this::missing, Mode.READ);
    }

    private List<SchemaScript> missing(Handle handle) {
        List<SchemaScript> all = scripts.apply(SchemaScript.location(handle));
        SchemaHistory history = SchemaHistory.read(handle);
        history.otherEdition(all).map(rejection).ifPresent(exception -> {
            throw exception;
        });
        List<SchemaScript> missing =
                all.stream().filter(script -> !history.has(script)).toList();
        if (!missing.isEmpty()) {
            Dialect.of(handle).requireExactTexts(handle);
            SchemaHistory.schema(handle).ifPresent(schema -> requireCurrent(schema, handle));
        }
        return missing;
    }

    /** A script creates tables in the current schema, and H2 alters them only there. */
    private static void requireCurrent(String schema, Handle handle) {
        try {
            if (!schema.equals(handle.getConnection().getSchema())) {
                throw new IllegalStateException("The tables of leadlist are in schema \"" + schema
                        + "\", which is not the first one of the search path: migrate with a path that begins with it");
            }
        } catch (SQLException failure) {
            throw new ConnectionException(failure);
        }
    }

    private boolean runLocked(Handle handle, SchemaScript script) {
        if (!Dialect.of(handle).hasTransactionalDdl()) {
            return runLockedByRow(handle, script);
        }
        handle.execute(LOCK_POSTGRESQL);
        return runIfMissing(handle, script);
    }

    private boolean runLockedByRow(Handle handle, SchemaScript script) {
        handle.execute(createVersions(handle));
        Optional<Handle> second = secondConnection();
        if (second.isEmpty()) {
            return runIfMissing(handle, script);
        }
        try (Handle lock = second.get()) {
            lock.begin();
            lock.execute(LOCK_H2);
            boolean hasRun = runIfMissing(handle, script);
            // The record is stored before the next node may look for it.
            handle.commit();
            handle.begin();
            lock.rollback();
            return hasRun;
        }
    }

    private static boolean runIfMissing(Handle handle, SchemaScript script) {
        if (SchemaHistory.read(handle).has(script)) {
            return false;
        }
        script.run(handle);
        return true;
    }

    private String createVersions(Handle handle) {
        return scripts.apply(SchemaScript.location(handle))
                .get(0)
                .statements(handle)
                .get(0);
    }

    /**
     * Returns empty if the pool has only one connection. Without a lock, a script may run twice, which does no harm.
     */
    private Optional<Handle> secondConnection() {
        try {
            return Optional.of(Jdbi.open(dataSource));
        } catch (ConnectionException poolIsEmpty) {
            return Optional.empty();
        }
    }
}
