package io.leadlist.jdbc;

import io.leadlist.contract.StorageContractSuite;
import io.leadlist.storage.Storage;
import org.junit.jupiter.api.AfterAll;

/** The routing storage fulfills the storage contract on three PostgreSQL databases at once. */
class PostgresRoutingContractTest extends StorageContractSuite {
    private static final RoutedDatabases DATABASES = new RoutedDatabases(Database.POSTGRESQL);
    private static final Storage STORAGE = DATABASES.storage();

    PostgresRoutingContractTest() {
        super(() -> STORAGE);
    }

    @AfterAll
    static void close() {
        DATABASES.close();
    }
}
