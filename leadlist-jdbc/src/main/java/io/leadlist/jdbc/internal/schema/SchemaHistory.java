package io.leadlist.jdbc.internal.schema;

import io.leadlist.jdbc.internal.dialect.Dialect;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The scripts that have run in a database, as {@code lead_schema_version} records them.
 *
 * @param runs in the order of their versions
 */
public record SchemaHistory(List<Run> runs) {
    private static final String TABLE = "lead_schema_version";
    private static final String RUNS =
            "SELECT version, checksum FROM lead_schema_version WHERE version > 0 ORDER BY version";

    /**
     * A script that has run.
     *
     * @param checksum of the script; null if the host's Flyway ran it
     */
    public record Run(int version, @Nullable Long checksum) {
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

    /** Returns the version of the tables of a database, 0 if there are none. */
    public static int versionOf(Handle handle) {
        return read(handle).version();
    }

    /** Returns whether a script has run. */
    boolean has(SchemaScript script) {
        return runs.stream().anyMatch(run -> run.version() == script.version());
    }

    /** Returns the version of the tables, 0 if there are none. */
    int version() {
        return runs.isEmpty() ? 0 : runs.get(runs.size() - 1).version();
    }

    /** Returns how the tables differ from these scripts; empty if they agree. */
    Optional<SchemaMismatch> mismatch(List<SchemaScript> scripts) {
        int required = required(scripts);
        if (version() == required) {
            return otherEdition(scripts);
        }
        String message = version() == 0
                ? "The current schema of the database has no tables of leadlist: run JdbcSchema.migrate"
                : "The tables of leadlist have version " + version() + ", but this leadlist needs version " + required
                        + (version() < required ? ": run JdbcSchema.migrate" : ": use the version that migrated them");
        return Optional.of(new SchemaMismatch(message, version(), required));
    }

    /** Returns the mismatch of a script that has run with other statements; empty if there is none. */
    Optional<SchemaMismatch> otherEdition(List<SchemaScript> scripts) {
        return scripts.stream()
                .filter(script -> runs.stream().anyMatch(run -> run.isOtherEditionOf(script)))
                .findFirst()
                .map(script -> "The tables of leadlist were made by another edition of " + script.name()
                        + " than this leadlist has: migrate an empty schema")
                .map(message -> new SchemaMismatch(message, version(), required(scripts)));
    }

    private static int required(List<SchemaScript> scripts) {
        return scripts.get(scripts.size() - 1).version();
    }

    private static boolean exists(Handle handle) {
        return schema(handle).isPresent();
    }

    /** Returns the schema of the tables, which may be any of the search path; empty if there are no tables. */
    static Optional<String> schema(Handle handle) {
        return handle.createQuery(Dialect.of(handle).schemaOfTable())
                .bind("table", TABLE)
                .mapTo(String.class)
                .findOne();
    }
}
