package io.leadlist.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;

/** The embedded default: an H2 database in a file. */
public final class EmbeddedH2 {
    /**
     * Versions that lose acknowledged commits. When 2.5.252 reuses space, it writes the previous chunk into the store
     * header. Recovery then stops at that chunk and drops up to about 20 later commits that are in the file.
     */
    private static final Set<String> LOSES_COMMITS = Set.of("2.5.252");

    private EmbeddedH2() {}

    /**
     * Returns the JDBC URL of a durable database in a file; H2 adds {@code .mv.db} to its name.
     *
     * <p>{@code WRITE_DELAY=0}: what is committed is with the operating system before the call returns, and survives a
     * killed process; H2 does not wait for the disk, so a machine that loses its power may lose what was committed
     * last. H2's own default writes half a second later, and loses acknowledged commits when the process is killed.
     * {@code LOCK_TIMEOUT}: ten seconds, because adds to one list wait for each other.
     *
     * <p>{@code TRACE_LEVEL_FILE=0}: without it, H2 writes failed statements with their values to a file next to the
     * database.
     *
     * @throws IllegalArgumentException if the path holds a semicolon, which would start a setting
     * @throws IllegalStateException if H2 2.5.252 is on the class path, which loses acknowledged commits;
     *     {@link #urlForAnyVersion} accepts it
     */
    public static String url(Path file) {
        version().ifPresent(EmbeddedH2::requireDurable);
        return urlForAnyVersion(file);
    }

    /**
     * Returns the same URL as {@link #url} without checking the version of H2. With 2.5.252, acknowledged commits may
     * be lost when the process is killed.
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

    /**
     * Returns the lock that the library holds while a transaction of its own changes an H2 database in a file, from
     * before the first change until the commit has returned. Reads do not hold it.
     *
     * <p>A host that changes the same file holds the lock in the same way, also for changes in which the library joins
     * its transaction ({@link JdbcTransactions#joining}). Otherwise a part of a transaction in progress can survive a
     * killed process: at each commit H2 stores the changes of all sessions, but not all of them at one moment.
     *
     * @return the same lock for each connection to a file in this process; a lock without effect for other databases
     * @throws SQLException if the connection is closed
     */
    public static Lock writeLock(Connection connection) throws SQLException {
        return WriteLocks.of(connection);
    }

    static void requireDurable(String version) {
        if (LOSES_COMMITS.contains(version)) {
            throw new IllegalStateException("H2 " + version + " loses acknowledged commits when the process is killed: "
                    + "declare com.h2database:h2:2.4.240, or accept the loss with EmbeddedH2.urlForAnyVersion");
        }
    }

    /** Returns the version of H2 on the class path, by reflection because a host with PostgreSQL has no H2. */
    static Optional<String> version() {
        try {
            Object version =
                    Class.forName("org.h2.engine.Constants").getField("VERSION").get(null);
            return Optional.of(version.toString());
        } catch (ClassNotFoundException noH2) {
            return Optional.empty();
        } catch (NoSuchFieldException | IllegalAccessException unknown) {
            throw new IllegalStateException("Cannot read the version of the H2 on the class path", unknown);
        }
    }
}
