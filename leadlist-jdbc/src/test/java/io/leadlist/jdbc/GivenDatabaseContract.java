package io.leadlist.jdbc;

import io.leadlist.contract.DirectoryContract;
import io.leadlist.contract.DirectoryKeysContract;
import io.leadlist.contract.DirectorySpellingsContract;
import io.leadlist.contract.StorageContractSuite;
import org.junit.jupiter.api.Nested;

/**
 * Runs the contracts of the storage and of the directory on the database that the system property
 * {@code leadlist.jdbc.url} names.
 *
 * <p>The driver must be on the class path. The contracts create the tables, leave their data there, and delete all
 * entries of the directory. Use a database that holds nothing else. The build does not run this class, because of its
 * name.
 */
class GivenDatabaseContract {
    @Nested
    class StorageSuite extends StorageContractSuite {
        StorageSuite() {
            super(GivenDatabase::storage);
        }
    }

    @Nested
    class DirectorySuite extends DirectoryContract {
        DirectorySuite() {
            super(GivenDatabase.directory());
        }
    }

    @Nested
    class DirectoryKeys extends DirectoryKeysContract {
        DirectoryKeys() {
            super(GivenDatabase.directory());
        }
    }

    @Nested
    class DirectorySpellings extends DirectorySpellingsContract {
        DirectorySpellings() {
            super(GivenDatabase.directory());
        }
    }
}
