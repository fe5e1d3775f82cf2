package io.leadlist.examples.service.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reopens an embedded H2 database that has closed itself, for example because the disk or the memory was full. Not
 * thread-safe.
 *
 * <p>Such a database stays closed for its open connections, although the pool still considers them valid. A new
 * connection opens the database again. However, if an old connection is used after that, H2 discards the reopened
 * database, and no further connection can be opened. Therefore the pool is suspended until all old connections are
 * closed.
 */
final class ClosedDatabase {
    private static final Logger LOGGER = LoggerFactory.getLogger(ClosedDatabase.class);
    private static final Set<Integer> CLOSED =
            Set.of(ErrorCode.DATABASE_IS_CLOSED, ErrorCode.DATABASE_CALLED_AT_SHUTDOWN);
    private static final Duration MAX_WAIT = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final HikariDataSource pool;
    private boolean hasOldConnections;

    /** For H2, the pool must {@linkplain HikariDataSource#setAllowPoolSuspension allow suspension}. */
    ClosedDatabase(HikariDataSource pool) {
        this.pool = pool;
    }

    /**
     * Closes all connections if the failure says that the database is closed, or if the last call left old connections.
     * Waits up to five seconds for connections in use.
     *
     * @param failure the failure of the last check, or null
     * @return whether the database was closed or old connections were left
     */
    boolean reopenIfNeeded(@Nullable Exception failure) {
        if (!hasOldConnections && !isClosed(failure)) {
            return false;
        }
        HikariPoolMXBean connections = pool.getHikariPoolMXBean();
        connections.suspendPool();
        try {
            connections.softEvictConnections();
            hasOldConnections = !isEmptySoon(connections);
        } finally {
            connections.resumePool();
        }
        LOGGER.info("the database has closed itself; the pool opens new connections");
        return true;
    }

    private static boolean isEmptySoon(HikariPoolMXBean connections) {
        long start = System.nanoTime();
        while (connections.getTotalConnections() > 0) {
            if (System.nanoTime() - start > MAX_WAIT.toNanos()) {
                return false;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return true;
    }

    /**
     * Makes the pool close a connection to a closed database as soon as a call has failed on it. The pool would
     * otherwise pass on a connection that is used all the time, without validating it.
     */
    static final class Eviction implements SQLExceptionOverride {
        @java.lang.Override
        public Override adjudicate(SQLException failure) {
            return isClosed(failure) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
        }
    }

    private static boolean isClosed(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && CLOSED.contains(sql.getErrorCode())) {
                return true;
            }
        }
        return false;
    }
}
