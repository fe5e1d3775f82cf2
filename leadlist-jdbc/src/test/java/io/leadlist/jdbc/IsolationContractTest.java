package io.leadlist.jdbc;

import io.leadlist.contract.AccountsContract;
import io.leadlist.contract.ConcurrencyContract;
import io.leadlist.storage.Storage;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import org.junit.jupiter.api.Nested;

/** The counts are exact at every isolation level that a host's data source may have. */
class IsolationContractTest {
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

    private static Storage storage(Database database, int isolation) {
        DataSource shared = database.shared();
        return JdbcStorage.over(new ProxyDataSource(shared) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = shared.getConnection();
                connection.setTransactionIsolation(isolation); // the pool sets it back
                return connection;
            }
        });
    }
}
