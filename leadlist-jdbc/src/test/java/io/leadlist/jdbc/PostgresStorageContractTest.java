package io.leadlist.jdbc;

import io.leadlist.contract.StorageContractSuite;
import io.leadlist.storage.Storage;

/** The JDBC adapter fulfills the storage contract on a real PostgreSQL. */
class PostgresStorageContractTest extends StorageContractSuite {
    private static final Storage STORAGE = JdbcStorage.over(Database.POSTGRESQL.shared());

    PostgresStorageContractTest() {
        super(() -> STORAGE);
    }
}
