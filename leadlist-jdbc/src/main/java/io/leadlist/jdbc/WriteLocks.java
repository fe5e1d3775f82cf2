package io.leadlist.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;

/**
 * Locks for H2 databases in files, so that one transaction at a time changes a file. Thread-safe.
 *
 * <p>At each commit H2 stores the changes of all sessions, one map after the other, while the sessions go on. It may
 * store the undo log of a transaction before the rows that the transaction changes next. If the process is killed then,
 * recovery keeps these rows, although the transaction never committed. Seen with 2.4.240 and 2.5.252
 * ({@code MVStore.collectChangedMapRoots}).
 */
final class WriteLocks {
    private static final String IN_A_FILE = "jdbc:h2:";
    private static final String IN_MEMORY = "jdbc:h2:mem:";

    /** The locks by URL without settings. There is one for each file that the process has opened. */
    private static final Map<String, Lock> OF_FILES = new ConcurrentHashMap<>();

    private WriteLocks() {}

    static Lock of(Handle handle) {
        try {
            return of(handle.getConnection());
        } catch (SQLException failure) {
            throw new ConnectionException(failure);
        }
    }

    /** Returns the lock of a connection's database; a lock without effect if the database needs none. */
    static Lock of(Connection connection) throws SQLException {
        String url = connection.getMetaData().getURL();
        return url.startsWith(IN_A_FILE) && !url.startsWith(IN_MEMORY)
                ? OF_FILES.computeIfAbsent(url, file -> new ReentrantLock(true))
                : new ReentrantLock();
    }
}
