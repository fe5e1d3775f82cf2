package io.leadlist.jdbc.internal.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.leadlist.call.StorageException;
import io.leadlist.jdbc.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A call that a concurrent call has aborted is retried at READ COMMITTED. */
@ParameterizedClass
@EnumSource(Database.class)
class RetryTest {
    private static final int SERIALIZABLE = Connection.TRANSACTION_SERIALIZABLE;
    private static final int READ_COMMITTED = Connection.TRANSACTION_READ_COMMITTED;
    private final HikariDataSource pool;
    private final List<Integer> levels = new ArrayList<>();

    RetryTest(Database database) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database.shared());
        config.setMaximumPoolSize(1);
        config.setTransactionIsolation("TRANSACTION_SERIALIZABLE");
        pool = new HikariDataSource(config);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void the_first_attempt_runs_at_the_level_of_the_data_source_and_retries_at_read_committed() throws SQLException {
        Transactions transactions = Transactions.over(pool);
        int attempts = transactions.run(handle -> failUntil(3, handle), Mode.WRITE);
        assertThat(attempts).isEqualTo(3);
        assertThat(levels).containsExactly(SERIALIZABLE, READ_COMMITTED, READ_COMMITTED);
    }

    @Test
    void the_level_of_the_connection_is_restored_after_the_call() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            DataSource single = new SingleConnectionDataSource(connection, true);
            Transactions.over(single).run(handle -> failUntil(2, handle), Mode.WRITE);
            assertThat(connection.getTransactionIsolation()).isEqualTo(SERIALIZABLE);
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() -> Transactions.over(single).run(handle -> failUntil(100, handle), Mode.WRITE));
            assertThat(connection.getTransactionIsolation()).isEqualTo(SERIALIZABLE);
        }
    }

    @Test
    void after_twenty_attempts_a_retryable_failure_is_thrown() {
        Transactions transactions = Transactions.over(pool);
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> transactions.run(handle -> failUntil(21, handle), Mode.WRITE))
                .satisfies(failure -> assertThat(failure.isRetryable()).isTrue());
        assertThat(levels).hasSize(20);
    }

    /** Throws a serialization failure until it is called for this attempt, then returns the number of attempts. */
    private int failUntil(int attempt, Handle handle) {
        levels.add(handle.getTransactionIsolationLevel().intValue());
        if (levels.size() < attempt) {
            throw new UnableToExecuteStatementException(new SQLException("planted", "40001"), null);
        }
        return levels.size();
    }
}
