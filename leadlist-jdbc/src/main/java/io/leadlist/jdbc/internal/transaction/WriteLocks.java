package io.leadlist.jdbc.internal.transaction;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;

/**
 * Locks for H2 databases in this process. Thread-safe.
 *
 * <p>One transaction at a time changes a file. At each commit H2 stores the changes of all sessions, one map after the
 * other, while the sessions continue. It may store the undo log of a transaction before the rows that the transaction
 * changes next. If the process is killed then, recovery keeps these rows, although the transaction never committed.
 * Seen with 2.4.240 and 2.5.252 ({@code MVStore.collectChangedMapRoots}).
 *
 * <p>No transaction changes a database while a migration runs. H2 replaces a table that it alters. A session that waits
 * for the table then locks and reads the old one, so that counts go wrong. Seen with 2.4.240.
 */
public final class WriteLocks {
    private static final String IN_A_FILE = "jdbc:h2:";
    private static final String IN_MEMORY = "jdbc:h2:mem:";

    /** The locks by URL without settings. There is one for each file that the process has opened. */
    private static final Map<String, Lock> OF_FILES = new ConcurrentHashMap<>();

    /** The locks by URL without settings. Transactions share them; a migration does not. */
    private static final Map<String, ReadWriteLock> OF_MEMORY = new ConcurrentHashMap<>();

    private WriteLocks() {}

    /** Returns the lock that a transaction of the library holds while it changes the database of a connection. */
    public static Lock of(Handle handle) {
        return url(handle).startsWith(IN_MEMORY) ? ofMemory(handle).readLock() : ofFile(url(handle));
    }

    /** Returns the lock that a migration holds. It excludes all transactions that hold the lock of the database. */
    public static Lock ofMigration(Handle handle) {
        return url(handle).startsWith(IN_MEMORY) ? ofMemory(handle).writeLock() : ofFile(url(handle));
    }

    /** Returns the lock of a connection's database; a lock without effect if the database is not in a file of H2. */
    public static Lock of(Connection connection) throws SQLException {
        return ofFile(connection.getMetaData().getURL());
    }

    private static Lock ofFile(String url) {
        return url.startsWith(IN_A_FILE) && !url.startsWith(IN_MEMORY)
                ? OF_FILES.computeIfAbsent(url, file -> new ReentrantLock(true))
                : new ReentrantLock();
    }

    private static ReadWriteLock ofMemory(Handle handle) {
        return OF_MEMORY.computeIfAbsent(url(handle), database -> new ReentrantReadWriteLock());
    }

    private static String url(Handle handle) {
        try {
            return handle.getConnection().getMetaData().getURL();
        } catch (SQLException failure) {
            throw new ConnectionException(failure);
        }
    }
}
