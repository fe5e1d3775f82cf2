package io.leadlist.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;

/**
 * Opens connections for the library's own transactions. Rejects the connection of a transaction that is already
 * running, because the library would commit work that the host may roll back. Thread-safe.
 *
 * <p>JDBC has no method that reports a running transaction. So a connection with auto-commit off is rejected in two
 * cases:
 *
 * <ol>
 *   <li>The data source has returned a connection with auto-commit on before. Frameworks turn auto-commit off when they
 *       begin a transaction.
 *   <li>The connection is one of Spring's {@code TransactionAwareDataSourceProxy}, and Spring has a transaction on this
 *       thread. This case covers pools whose auto-commit is always off.
 * </ol>
 */
final class OwnConnections implements ConnectionFactory {
    private static final String SPRING_PROXY = "org.springframework.jdbc.datasource.ConnectionProxy";
    private static final String SPRING_TRANSACTIONS =
            "org.springframework.transaction.support.TransactionSynchronizationManager";
    private static final String REJECTION = """
            The data source returned the connection of a running transaction, which leadlist would commit. \
            To work in the transactions of your application, build the storage over JdbcTransactions.joining(…). \
            For transactions of its own, give leadlist a data source that is not transaction-aware""";
    private final DataSource dataSource;
    private volatile boolean givesAutoCommit;

    OwnConnections(DataSource dataSource) {
        this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
    }

    @Override
    public Connection openConnection() throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            if (connection.getAutoCommit()) {
                givesAutoCommit = true;
            } else if (givesAutoCommit || isInSpringTransaction(connection)) {
                throw new IllegalStateException(REJECTION);
            }
            return connection;
        } catch (SQLException | RuntimeException failure) {
            try (connection) {
                throw failure;
            }
        }
    }

    /**
     * Whether Spring has a transaction on this thread; by reflection, because the library does not depend on Spring.
     */
    private static boolean isInSpringTransaction(Connection connection) {
        return Stream.of(connection.getClass().getInterfaces())
                .filter(type -> type.getName().equals(SPRING_PROXY))
                .anyMatch(type -> isTransactionActive(type.getClassLoader()));
    }

    private static boolean isTransactionActive(ClassLoader spring) {
        try {
            return (boolean) Class.forName(SPRING_TRANSACTIONS, true, spring)
                    .getMethod("isActualTransactionActive")
                    .invoke(null);
        } catch (ClassNotFoundException
                | NoSuchMethodException
                | IllegalAccessException
                | InvocationTargetException e) {
            throw new IllegalStateException("Cannot ask Spring whether a transaction is running", e);
        }
    }
}
