package io.leadlist.examples.service.database;

import io.leadlist.jdbc.EmbeddedH2;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks periodically, in its own thread, whether the database accepts writes. It reopens an embedded database that has
 * closed itself. Thread-safe.
 *
 * <p>A check inserts a row and deletes it in the same transaction. It leaves no rows, and checks of several services do
 * not block each other. {@link #isReady} never waits for the database; a check that takes too long counts as failed.
 */
public final class DatabaseCheck implements AutoCloseable {
    private static final Logger LOGGER = LoggerFactory.getLogger(DatabaseCheck.class);
    private static final Duration INTERVAL_OF_FAILED = Duration.ofSeconds(1);
    private static final String CREATE = "CREATE TABLE IF NOT EXISTS lead_service_check (id VARCHAR(36) NOT NULL)";
    private static final String INSERT = "INSERT INTO lead_service_check (id) VALUES (?)";
    private static final String DELETE = "DELETE FROM lead_service_check WHERE id = ?";

    private final DataSource dataSource;
    private final ClosedDatabase closedDatabase;
    private final DatabaseSettings settings;
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, DatabaseCheck::daemon);
    private boolean hasTable;
    private boolean isNewFailure = true;
    private volatile Result last = new Result(false, System.nanoTime());

    /**
     * The result of a check.
     *
     * @param dueNanos the latest time of the next result, on the clock of {@link System#nanoTime}
     */
    private record Result(boolean isReady, long dueNanos) {}

    DatabaseCheck(DataSource dataSource, ClosedDatabase closedDatabase, DatabaseSettings settings) {
        this.dataSource = dataSource;
        this.closedDatabase = closedDatabase;
        this.settings = settings;
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Starts the checks; the first one is complete when this method returns. */
    DatabaseCheck start() {
        checkAndGoOn();
        return this;
    }

    /** Whether the last check succeeded and the next one is not overdue. Returns at once. */
    public boolean isReady() {
        Result result = last;
        return result.isReady() && System.nanoTime() - result.dueNanos() <= 0;
    }

    private void checkAndGoOn() {
        Duration pause = check();
        if (!thread.isShutdown()) {
            Future<?> unused = thread.schedule(this::checkAndGoOn, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Checks once and returns the pause before the next check. */
    private Duration check() {
        Exception failure = write();
        boolean isReady = !closedDatabase.reopenIfNeeded(failure) && failure == null;
        if (failure != null && isNewFailure) {
            LOGGER.warn("the database is unavailable", failure);
        } else if (isReady && !last.isReady()) {
            LOGGER.info("the database is ready");
        }
        isNewFailure = isReady;
        Duration pause = isReady ? settings.checkInterval() : INTERVAL_OF_FAILED;
        last = new Result(
                isReady, System.nanoTime() + pause.plus(settings.checkTimeout()).toNanos());
        return pause;
    }

    private @Nullable Exception write() {
        try (Connection connection = dataSource.getConnection()) {
            if (!hasTable) {
                createTable(connection);
            }
            writeRow(connection);
            return null;
        } catch (SQLException | RuntimeException failure) {
            return failure;
        }
    }

    /** Holds the write lock of an embedded database, because H2 stores all changes in progress with each commit. */
    private static void writeRow(Connection connection) throws SQLException {
        Lock lock = EmbeddedH2.writeLock(connection);
        lock.lock();
        try {
            connection.setAutoCommit(false);
            String id = UUID.randomUUID().toString();
            execute(connection, INSERT, id);
            execute(connection, DELETE, id);
            connection.commit();
        } finally {
            lock.unlock();
        }
    }

    private void createTable(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(CREATE);
        }
        hasTable = true;
    }

    private static void execute(Connection connection, String sql, String id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, id);
            statement.executeUpdate();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "database-check");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Ends the checks. Waits for a check in progress, at most the check timeout, and does not interrupt it, because an
     * interrupt would close the file of H2.
     */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(settings.checkTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
                LOGGER.warn("a check of the database is still running");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
