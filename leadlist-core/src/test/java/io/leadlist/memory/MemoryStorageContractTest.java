package io.leadlist.memory;

import io.leadlist.contract.StorageContractSuite;
import io.leadlist.storage.Storage;

/** The memory adapter fulfills the contract. */
class MemoryStorageContractTest extends StorageContractSuite {
    private static final Storage STORAGE = new MemoryStorage();

    MemoryStorageContractTest() {
        super(() -> STORAGE);
    }
}
