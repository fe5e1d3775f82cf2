package io.leadlist.jdbc;

import io.leadlist.contract.AccountsContract;
import io.leadlist.contract.ConcurrencyContract;
import io.leadlist.storage.Storage;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The counts are exact at every isolation level that a host's data source may have. */
class IsolationContractTest {
    /**
     * A database whose data source returns connections of other levels, of several ones in turn.
     *
     * @param isolation the name of the levels in reports
     */
    record Isolated(Database database, String isolation, List<Integer> levels) {
        Storage storage() {
            DataSource shared = database.shared();
            AtomicInteger connections = new AtomicInteger();
            return JdbcStorage.over(new ProxyDataSource(shared) {
                @Override
                public Connection getConnection() throws SQLException {
                    Connection connection = shared.getConnection();
                    // The pool sets it back.
                    connection.setTransactionIsolation(levels.get(connections.getAndIncrement() % levels.size()));
                    return connection;
                }
            });
        }
    }

    /** The levels above the default, and all of them in turn: a retry runs at another level than other calls. */
    static Stream<Isolated> isolated() {
        return Stream.of(Database.values())
                .flatMap(database -> Stream.of(
                        new Isolated(database, "repeatable read", List.of(Connection.TRANSACTION_REPEATABLE_READ)),
                        new Isolated(database, "serializable", List.of(Connection.TRANSACTION_SERIALIZABLE)),
                        new Isolated(
                                database,
                                "mixed",
                                List.of(
                                        Connection.TRANSACTION_READ_COMMITTED,
                                        Connection.TRANSACTION_REPEATABLE_READ,
                                        Connection.TRANSACTION_SERIALIZABLE))));
    }

    @Nested
    @ParameterizedClass(name = "{0}")
    @MethodSource("io.leadlist.jdbc.IsolationContractTest#isolated")
    class ConcurrencyTest extends ConcurrencyContract {
        ConcurrencyTest(Isolated isolated) {
            super(isolated::storage);
        }
    }

    @Nested
    @ParameterizedClass(name = "{0}")
    @MethodSource("io.leadlist.jdbc.IsolationContractTest#isolated")
    class AccountsTest extends AccountsContract {
        AccountsTest(Isolated isolated) {
            super(isolated::storage);
        }
    }
}
