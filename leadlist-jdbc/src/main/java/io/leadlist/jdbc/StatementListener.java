package io.leadlist.jdbc;

/**
 * Receives the statements of the library after the database has run them, for metrics, logs and traces.
 *
 * <p>A listener never gets arguments, because they are data of people. It is called on the thread of the call, in the
 * transaction, so it should return quickly and must not call the library. If it throws, this is logged and does not
 * affect the call. Implementations must be thread-safe.
 *
 * @see JdbcTransactions#withStatementListener
 */
@FunctionalInterface
public interface StatementListener {
    /**
     * Called once for each statement, in the order in which a transaction runs them. An attempt that is retried reports
     * its statements again.
     *
     * @param statement the statement that was executed
     */
    void executed(ExecutedStatement statement);
}
