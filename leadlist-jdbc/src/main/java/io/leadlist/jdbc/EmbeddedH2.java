package io.leadlist.jdbc;

import java.nio.file.Path;

/** The embedded default: an H2 database in a file. */
public final class EmbeddedH2 {
    private EmbeddedH2() {}

    /**
     * The JDBC URL of a durable database in a file; H2 adds {@code .mv.db} to its name.
     *
     * <p>{@code WRITE_DELAY=0}: what is committed is with the operating system before the call returns, and survives a killed process; H2 does not wait for the disk, so a machine that loses its power may lose
     * what was committed last. H2's own default writes half a second later, and loses acknowledged commits when the process is killed. {@code LOCK_TIMEOUT}: ten seconds, because adds to one list wait for each
     * other. {@code TRACE_LEVEL_FILE=0}: H2 would write failed statements with their values to a file next to the database.
     *
     * @throws IllegalArgumentException if the path holds a semicolon, which would start a setting
     */
    public static String url(Path file) {
        String path = file.toAbsolutePath().toString();
        if (path.indexOf(';') >= 0) {
            throw new IllegalArgumentException("file must not hold a semicolon");
        }
        return "jdbc:h2:file:" + path + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;TRACE_LEVEL_FILE=0";
    }
}
