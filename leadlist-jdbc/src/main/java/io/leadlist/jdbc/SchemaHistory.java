package io.leadlist.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The scripts that have run in a database, as {@code lead_schema_version} records them.
 *
 * @param runs in the order of their versions
 */
record SchemaHistory(List<Run> runs) {
    private static final String TABLE = "lead_schema_version";
    private static final String RUNS =
            "SELECT version, checksum FROM lead_schema_version WHERE version > 0 ORDER BY version";

    /**
     * A script that has run.
     *
     * @param checksum of the script; null if the host's Flyway ran it
     */
    record Run(int version, @Nullable Long checksum) {
        boolean isOtherEditionOf(SchemaScript script) {
            return version == script.version() && checksum != null && checksum != script.checksum();
        }
    }

    /** Reads the history, which is empty if the table does not exist. No statement fails then. */
    static SchemaHistory read(Handle handle) {
        if (!exists(handle)) {
            return new SchemaHistory(List.of());
        }
        return new SchemaHistory(handle.createQuery(RUNS)
                .map((row, context) -> new Run(row.getInt(1), row.getObject(2, Long.class)))
                .list());
    }

    /** Returns whether a script has run. */
    boolean has(SchemaScript script) {
        return runs.stream().anyMatch(run -> run.version() == script.version());
    }

    /** Returns the version of the tables, 0 if there are none. */
    int version() {
        return runs.isEmpty() ? 0 : runs.get(runs.size() - 1).version();
    }

    /**
     * Returns the exception for tables that do not agree with these scripts; empty if they agree.
     *
     * @param cause the failure that the tables have caused; null if there is none
     */
    Optional<SchemaVersionException> mismatch(List<SchemaScript> scripts, @Nullable Throwable cause) {
        int required = required(scripts);
        if (version() == required) {
            return otherEdition(scripts, cause);
        }
        String message = version() == 0
                ? "The current schema of the database has no tables of leadlist: run JdbcSchema.migrate"
                : "The tables of leadlist have version " + version() + ", but this leadlist needs version " + required
                        + (version() < required ? ": run JdbcSchema.migrate" : ": use the version that migrated them");
        return Optional.of(new SchemaVersionException(message, version(), required, cause));
    }

    /**
     * Returns the exception for a script that has run with other statements; empty if there is none.
     *
     * @param cause the failure that the tables have caused; null if there is none
     */
    Optional<SchemaVersionException> otherEdition(List<SchemaScript> scripts, @Nullable Throwable cause) {
        return scripts.stream()
                .filter(script -> runs.stream().anyMatch(run -> run.isOtherEditionOf(script)))
                .findFirst()
                .map(script -> "The tables of leadlist were made by another edition of " + script.name()
                        + " than this leadlist has: migrate an empty schema")
                .map(message -> new SchemaVersionException(message, version(), required(scripts), cause));
    }

    private static int required(List<SchemaScript> scripts) {
        return scripts.get(scripts.size() - 1).version();
    }

    private static boolean exists(Handle handle) {
        Connection connection = handle.getConnection();
        try {
            DatabaseMetaData database = connection.getMetaData();
            String name = database.storesUpperCaseIdentifiers() ? TABLE.toUpperCase(Locale.ROOT) : TABLE;
            try (ResultSet found = database.getTables(connection.getCatalog(), connection.getSchema(), name, null)) {
                return found.next();
            }
        } catch (SQLException failure) {
            throw new ConnectionException(failure);
        }
    }
}
