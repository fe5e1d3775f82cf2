package io.leadlist.jdbc.internal.schema;

import io.leadlist.jdbc.internal.dialect.Dialect;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.jdbi.v3.core.Handle;

/**
 * A script that brings the tables to a version.
 *
 * <p>Each statement of a script does nothing if it has run before, because H2 commits each: a script that was
 * interrupted runs again. The first statement of the first script creates {@code lead_schema_version}. The last
 * statement of each script records it there, so that a host's Flyway records it as well. No later script changes that
 * table, because on H2 it is the lock of the migration.
 *
 * @param version the version of the tables after the script; the first is 1, without gaps
 * @param resource the path on the class path, without a leading slash
 */
public record SchemaScript(int version, String resource) {
    /** The scripts of a database in their order, by the location of its scripts. */
    public static final Function<String, List<SchemaScript>> ALL =
            location -> List.of(new SchemaScript(1, location + "/leadlist_V1__tables.sql"));

    /** Returns the location of the scripts of a handle's database. */
    public static String location(Handle handle) {
        return Dialect.of(handle).schemaLocation();
    }

    /** Returns the name of the file. */
    String name() {
        return resource.substring(resource.lastIndexOf('/') + 1);
    }

    /** Returns the statements in their order. */
    List<String> statements(Handle handle) {
        return handle.createScript(text()).getStatements();
    }

    /** Runs the statements, and records the checksum next to the version that the last statement has recorded. */
    void run(Handle handle) {
        // Not as a batch: the message of a failed batch begins with the statement, so its first line has no reason.
        statements(handle).forEach(handle::execute);
        handle.createUpdate("UPDATE lead_schema_version SET checksum = :checksum WHERE version = :version")
                .bind("checksum", checksum())
                .bind("version", version)
                .execute();
    }

    /** Returns the checksum of the lines that are neither empty nor comments. Line endings do not count. */
    long checksum() {
        String lines = text().lines()
                .filter(line -> !line.isBlank() && !line.startsWith("--"))
                .collect(Collectors.joining("\n"));
        CRC32 checksum = new CRC32();
        checksum.update(lines.getBytes(StandardCharsets.UTF_8));
        return checksum.getValue();
    }

    private String text() {
        return text(resource);
    }

    /** Returns the text of a resource. */
    static String text(String resource) {
        try (InputStream in = SchemaScript.class.getResourceAsStream("/" + resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
