package io.leadlist.jdbc;

import io.leadlist.jdbc.internal.transaction.WriteLocks;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;

/** The URL of a durable H2 database in a file, and the lock for its writers. Thread-safe. */
public final class EmbeddedH2 {
    /**
     * Versions that lose acknowledged commits. When 2.5.252 reuses space, it writes the previous chunk into the store
     * header. Recovery then stops at that chunk and drops up to about 20 later commits that are in the file.
     */
    private static final Set<String> LOSES_COMMITS = Set.of("2.5.252");

    private EmbeddedH2() {}

    /**
     * {@return the JDBC URL of a durable database in a file} H2 adds {@code .mv.db} to the file name.
     *
     * <ul>
     *   <li>{@code WRITE_DELAY=0}: H2 hands a commit to the operating system before the call returns, so that the
     *       commit survives a killed process. H2 does not wait for the disk: a power failure may lose the last commits.
     *       By default, H2 writes half a second later and loses acknowledged commits when the process is killed.
     *   <li>{@code LOCK_TIMEOUT=10000}: ten seconds, because adds to one list wait for each other.
     *   <li>{@code TRACE_LEVEL_FILE=0}: by default, H2 writes failed statements with their values to a file next to the
     *       database.
     * </ul>
     *
     * @param file the database file, without {@code .mv.db}
     * @throws IllegalArgumentException if the path contains a semicolon, which would start a setting
     * @throws IllegalStateException if H2 2.5.252 is on the class path, which loses acknowledged commits;
     *     {@link #urlForAnyVersion} accepts it
     */
    public static String url(Path file) {
        version().ifPresent(EmbeddedH2::requireDurable);
        return urlForAnyVersion(file);
    }

    /**
     * {@return the same URL as {@link #url} without checking the version of H2} With 2.5.252, acknowledged commits may
     * be lost when the process is killed.
     *
     * @param file the database file, without {@code .mv.db}
     * @throws IllegalArgumentException if the path contains a semicolon, which would start a setting
     */
    public static String urlForAnyVersion(Path file) {
        String path = file.toAbsolutePath().toString();
        if (path.indexOf(';') >= 0) {
            throw new IllegalArgumentException("file must not contain a semicolon, but is \"" + path + "\"");
        }
        return "jdbc:h2:file:" + path + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;TRACE_LEVEL_FILE=0";
    }

    /**
     * Returns the lock that a transaction of the library holds while it changes an H2 database in a file.
     *
     * <p>The transaction takes the lock before its first change, and releases it when its commit has returned. Reads do
     * not take it.
     *
     * <p>A host that changes the same file must hold the lock in the same way. This includes transactions that the
     * library joins ({@link JdbcTransactions#joining(javax.sql.DataSource)}). Otherwise a part of an unfinished
     * transaction can survive a killed process. At each commit H2 stores the changes of all sessions, but not all at
     * the same moment.
     *
     * @param connection a connection to the file
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

    /** Returns the version of H2 on the class path, by reflection because a host with PostgreSQL needs no H2. */
    static Optional<String> version() {
        try {
            Object version =
                    Class.forName("org.h2.engine.Constants").getField("VERSION").get(null);
            return Optional.of(version.toString());
        } catch (ClassNotFoundException noH2) {
            return Optional.empty();
        } catch (NoSuchFieldException | IllegalAccessException unreadable) {
            throw new IllegalStateException("Cannot read the version of H2 on the class path", unreadable);
        }
    }
}
