package io.leadlist.jdbc.internal.transaction;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;
import org.jspecify.annotations.Nullable;

/** The transaction of the host on the calling thread, and its connection. Implementations are thread-safe. */
public sealed interface HostTransaction extends ConnectionFactory {
    /** Returns whether a transaction of the host is running on the calling thread. */
    boolean isRunning() throws SQLException;

    /**
     * Returns what runs an action after the commit of the transaction that is running on the calling thread; empty if
     * it is not known.
     */
    default Optional<Consumer<Runnable>> commit() {
        return Optional.empty();
    }

    /** No transaction of the host: each call has an own transaction of the library. */
    record None() implements HostTransaction {
        @Override
        public boolean isRunning() {
            return false;
        }

        @Override
        public Connection openConnection() {
            throw new IllegalStateException("No transaction is running");
        }
    }

    /** The transaction of a connection that the host supplies; none if it supplies null. */
    record OfConnection(Supplier<? extends @Nullable Connection> current, boolean isRequired)
            implements HostTransaction {
        @Override
        public boolean isRunning() {
            return isRequired || current.get() != null;
        }

        @Override
        public Connection openConnection() throws SQLException {
            Connection connection = current.get();
            if (connection == null) {
                throw new IllegalStateException("The host has no transaction on this thread");
            }
            if (connection.getAutoCommit()) {
                throw new IllegalStateException("The host's connection must have auto-commit off");
            }
            return connection;
        }

        @Override
        public void closeConnection(Connection connection) {
            // The host closes it.
        }
    }

    /**
     * The transaction of a data source. Either Spring has begun it on this data source, or the data source itself
     * returns the connection of the running transaction.
     */
    public record OfDataSource(DataSource dataSource, Sessions sessions, Optional<SpringTransaction> spring)
            implements HostTransaction {
        /** Finds out how the host begins its transactions. */
        public OfDataSource(DataSource dataSource) {
            this(dataSource, new Sessions(dataSource), SpringTransaction.find());
        }

        @Override
        public boolean isRunning() throws SQLException {
            if (spring.isPresent() && !spring.get().isActive()) {
                return false;
            }
            try (Connection connection = openConnection()) {
                if (connection.getAutoCommit()) {
                    return false;
                }
            }
            return isBound() || sessions.areShared();
        }

        @Override
        public Connection openConnection() throws SQLException {
            DataSource current = isBound() ? spring.orElseThrow().aware(dataSource) : dataSource;
            return current.getConnection();
        }

        @Override
        public void closeConnection(Connection connection) throws SQLException {
            connection.close(); // the transaction keeps its connection open
        }

        @Override
        public Optional<Consumer<Runnable>> commit() {
            return spring.filter(SpringTransaction::hasSynchronization).map(one -> one::afterCommit);
        }

        private boolean isBound() {
            return spring.isPresent() && spring.get().isBound(dataSource);
        }
    }
}
