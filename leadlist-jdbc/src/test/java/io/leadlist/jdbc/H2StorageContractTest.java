package io.leadlist.jdbc;

import io.leadlist.contract.StorageContractSuite;
import io.leadlist.storage.Storage;

/** The JDBC adapter fulfills the storage contract on H2. */
class H2StorageContractTest extends StorageContractSuite {
    private static final Storage STORAGE = JdbcStorage.over(Database.H2.shared());

    H2StorageContractTest() {
        super(() -> STORAGE);
    }
}
