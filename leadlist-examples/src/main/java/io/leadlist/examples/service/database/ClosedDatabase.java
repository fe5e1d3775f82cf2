package io.leadlist.examples.service.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reopens an embedded H2 database that has closed itself, for example because the disk was full or the memory was used
 * up. Not thread-safe.
 *
 * <p>Such a database stays closed for every open connection, and these connections still count as valid. A new
 * connection opens the database again. But an old connection that is used after that
 * makes H2 forget the new database, and then no further connection can be opened. So all old connections are closed
 * first, and the pool lends none meanwhile.
 */
final class ClosedDatabase {
    private static final Logger LOGGER = LoggerFactory.getLogger(ClosedDatabase.class);
    private static final Set<Integer> CLOSED =
            Set.of(ErrorCode.DATABASE_IS_CLOSED, ErrorCode.DATABASE_CALLED_AT_SHUTDOWN);
    private static final Duration MOST = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final HikariDataSource pool;
    private boolean hasOldConnections;

    /** A pool of H2 must {@linkplain HikariDataSource#setAllowPoolSuspension allow suspension}. */
    ClosedDatabase(HikariDataSource pool) {
        this.pool = pool;
    }

    /**
     * Closes all connections if the failure says that the database is closed, or if some old connections are left from
     * the last time.
     *
     * @return whether it was needed
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
        LOGGER.info("the database has closed itself; all connections are opened again");
        return true;
    }

    private static boolean isEmptySoon(HikariPoolMXBean connections) {
        long start = System.nanoTime();
        while (connections.getTotalConnections() > 0) {
            if (System.nanoTime() - start > MOST.toNanos()) {
                return false;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return true;
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
