package io.leadlist.jdbc;

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
import org.junit.jupiter.api.Nested;

/** The JDBC adapter keeps the contract on a real PostgreSQL. */
class PostgresStorageContractTest {
    private static final Storage STORAGE = JdbcStorage.over(Database.POSTGRESQL.shared());
    private static final StorageFixture FIXTURE = () -> STORAGE;

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
