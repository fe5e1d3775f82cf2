package io.leadlist.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.leadlist.contract.CompaniesContract;
import io.leadlist.contract.ConcurrencyContract;
import io.leadlist.contract.JournalContract;
import io.leadlist.contract.LeadListsContract;
import io.leadlist.contract.ListsContract;
import io.leadlist.contract.MembersContract;
import io.leadlist.contract.OperationsContract;
import io.leadlist.contract.PeopleContract;
import io.leadlist.contract.StorageFixture;
import io.leadlist.contract.TransactionsContract;
import io.leadlist.storage.Storage;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;

/**
 * The JDBC adapter keeps the contract on the database that the system property {@code leadlist.jdbc.url} names, with its driver on the class
 * path. The tables are created there; the data stays. Not among the tests of the build: its name does not end so.
 */
class GivenDatabaseContract {
    private static final Storage STORAGE = JdbcStorage.over(given());
    private static final StorageFixture FIXTURE = () -> STORAGE;

    private static DataSource given() {
        String url =
                Objects.requireNonNull(System.getProperty("leadlist.jdbc.url"), "system property leadlist.jdbc.url");
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(16);
        DataSource dataSource = new HikariDataSource(config);
        JdbcSchema.migrate(dataSource);
        return dataSource;
    }

    @Nested
    class ListsTest extends ListsContract {
        ListsTest() {
            super(FIXTURE);
        }
    }

    @Nested
    class MembersTest extends MembersContract {
        MembersTest() {
            super(FIXTURE);
        }
    }

    @Nested
    class PeopleTest extends PeopleContract {
        PeopleTest() {
            super(FIXTURE);
        }
    }

    @Nested
    class CompaniesTest extends CompaniesContract {
        CompaniesTest() {
            super(FIXTURE);
        }
    }

    @Nested
    class JournalTest extends JournalContract {
        JournalTest() {
            super(FIXTURE);
        }
    }

    @Nested
    class OperationsTest extends OperationsContract {
        OperationsTest() {
            super(FIXTURE);
        }
    }

    @Nested
    class TransactionsTest extends TransactionsContract {
        TransactionsTest() {
            super(FIXTURE);
        }
    }

    @Nested
    class LeadListsTest extends LeadListsContract {
        LeadListsTest() {
            super(FIXTURE);
        }
    }

    @Nested
    class ConcurrencyTest extends ConcurrencyContract {
        ConcurrencyTest() {
            super(FIXTURE);
        }
    }
}
