package io.leadlist.jdbc;

import io.leadlist.contract.AccountsContract;
import io.leadlist.contract.ConcurrencyContract;
import io.leadlist.storage.Storage;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import org.junit.jupiter.api.Nested;

/** The counts are exact at every isolation level that a host's data source may have. */
class IsolationContractTest {
    private static final int[] LEVELS = {
        Connection.TRANSACTION_READ_COMMITTED,
        Connection.TRANSACTION_REPEATABLE_READ,
        Connection.TRANSACTION_SERIALIZABLE
    };

    @Nested
    class RepeatableReadOnH2Test extends ConcurrencyContract {
        RepeatableReadOnH2Test() {
            super(() -> storage(Database.H2, Connection.TRANSACTION_REPEATABLE_READ));
        }
    }

    @Nested
    class SerializableOnH2Test extends ConcurrencyContract {
        SerializableOnH2Test() {
            super(() -> storage(Database.H2, Connection.TRANSACTION_SERIALIZABLE));
        }
    }

    @Nested
    class RepeatableReadOnPostgresTest extends ConcurrencyContract {
        RepeatableReadOnPostgresTest() {
            super(() -> storage(Database.POSTGRESQL, Connection.TRANSACTION_REPEATABLE_READ));
        }
    }

    @Nested
    class SerializableOnPostgresTest extends ConcurrencyContract {
        SerializableOnPostgresTest() {
            super(() -> storage(Database.POSTGRESQL, Connection.TRANSACTION_SERIALIZABLE));
        }
    }

    @Nested
    class AccountsRepeatableReadOnH2Test extends AccountsContract {
        AccountsRepeatableReadOnH2Test() {
            super(() -> storage(Database.H2, Connection.TRANSACTION_REPEATABLE_READ));
        }
    }

    @Nested
    class AccountsSerializableOnH2Test extends AccountsContract {
        AccountsSerializableOnH2Test() {
            super(() -> storage(Database.H2, Connection.TRANSACTION_SERIALIZABLE));
        }
    }

    @Nested
    class AccountsRepeatableReadOnPostgresTest extends AccountsContract {
        AccountsRepeatableReadOnPostgresTest() {
            super(() -> storage(Database.POSTGRESQL, Connection.TRANSACTION_REPEATABLE_READ));
        }
    }

    @Nested
    class AccountsSerializableOnPostgresTest extends AccountsContract {
        AccountsSerializableOnPostgresTest() {
            super(() -> storage(Database.POSTGRESQL, Connection.TRANSACTION_SERIALIZABLE));
        }
    }

    /** Retries run at another level than the first attempts of other calls, so the levels are mixed. */
    @Nested
    class MixedOnH2Test extends ConcurrencyContract {
        MixedOnH2Test() {
            super(() -> mixed(Database.H2));
        }
    }

    @Nested
    class MixedOnPostgresTest extends ConcurrencyContract {
        MixedOnPostgresTest() {
            super(() -> mixed(Database.POSTGRESQL));
        }
    }

    @Nested
    class AccountsMixedOnH2Test extends AccountsContract {
        AccountsMixedOnH2Test() {
            super(() -> mixed(Database.H2));
        }
    }

    @Nested
    class AccountsMixedOnPostgresTest extends AccountsContract {
        AccountsMixedOnPostgresTest() {
            super(() -> mixed(Database.POSTGRESQL));
        }
    }

    private static Storage mixed(Database database) {
        AtomicInteger connections = new AtomicInteger();
        return storage(database, () -> LEVELS[connections.getAndIncrement() % LEVELS.length]);
    }

    private static Storage storage(Database database, int isolation) {
        return storage(database, () -> isolation);
    }

    private static Storage storage(Database database, IntSupplier isolation) {
        DataSource shared = database.shared();
        return JdbcStorage.over(new ProxyDataSource(shared) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = shared.getConnection();
                connection.setTransactionIsolation(isolation.getAsInt()); // the pool resets it
                return connection;
            }
        });
    }
}
