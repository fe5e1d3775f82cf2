package io.leadlist.jdbc;

import io.leadlist.contract.StorageContractSuite;
import io.leadlist.storage.Storage;
import org.junit.jupiter.api.AfterAll;

/** The routing storage fulfills the storage contract on three H2 databases at once. */
class H2RoutingContractTest extends StorageContractSuite {
    private static final RoutedDatabases DATABASES = new RoutedDatabases(Database.H2);
    private static final Storage STORAGE = DATABASES.storage();

    H2RoutingContractTest() {
        super(() -> STORAGE);
    }

    @AfterAll
    static void close() {
        DATABASES.close();
    }
}
