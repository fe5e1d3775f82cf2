package io.leadlist.jdbc;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** The embedded default: an H2 database in a file. */
public final class EmbeddedH2 {
    /**
     * Versions that lose acknowledged commits. 2.5.252 writes the previous chunk into the store header when it reuses space, so that recovery stops there and drops up to about 20 commits that
     * are in the file.
     */
    private static final Set<String> LOSES_COMMITS = Set.of("2.5.252");

    private EmbeddedH2() {}

    /**
     * Returns the JDBC URL of a durable database in a file; H2 adds {@code .mv.db} to its name.
     *
     * <p>{@code WRITE_DELAY=0}: what is committed is with the operating system before the call returns, and survives a killed process; H2 does not wait for the disk, so a machine that loses its power may lose
     * what was committed last. H2's own default writes half a second later, and loses acknowledged commits when the process is killed. {@code LOCK_TIMEOUT}: ten seconds, because adds to one list wait for each
     * other. {@code TRACE_LEVEL_FILE=0}: H2 would write failed statements with their values to a file next to the database.
     *
     * @throws IllegalArgumentException if the path holds a semicolon, which would start a setting
     * @throws IllegalStateException if the H2 on the class path is a version that loses acknowledged commits (2.5.252); {@link #urlForAnyVersion} accepts it
     */
    public static String url(Path file) {
        version().ifPresent(EmbeddedH2::requireDurable);
        return urlForAnyVersion(file);
    }

    /**
     * Returns the same URL as {@link #url}, whatever the version of H2 is. A host that calls this accepts that acknowledged commits may be lost when the process is killed.
     *
     * @throws IllegalArgumentException if the path holds a semicolon, which would start a setting
     */
    public static String urlForAnyVersion(Path file) {
        String path = file.toAbsolutePath().toString();
        if (path.indexOf(';') >= 0) {
            throw new IllegalArgumentException("file must not hold a semicolon");
        }
        return "jdbc:h2:file:" + path + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;TRACE_LEVEL_FILE=0";
    }

    static void requireDurable(String version) {
        if (LOSES_COMMITS.contains(version)) {
            throw new IllegalStateException("H2 " + version + " loses acknowledged commits when the process is killed: "
                    + "declare com.h2database:h2:2.4.240, or accept the loss with EmbeddedH2.urlForAnyVersion");
        }
    }

    /** The version of H2 on the class path; read by reflection, because a host with PostgreSQL has no H2. */
    static Optional<String> version() {
        try {
            Object version =
                    Class.forName("org.h2.engine.Constants").getField("VERSION").get(null);
            return Optional.of(version.toString());
        } catch (ClassNotFoundException noH2) {
            return Optional.empty();
        } catch (NoSuchFieldException | IllegalAccessException unknown) {
            throw new IllegalStateException("The H2 on the class path does not tell its version", unknown);
        }
    }
}
