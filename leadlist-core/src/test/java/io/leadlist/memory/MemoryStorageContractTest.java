package io.leadlist.memory;

import io.leadlist.contract.StorageContractSuite;
import io.leadlist.storage.Storage;

/** The memory adapter keeps the contract. */
// tag::suite[]
class MemoryStorageContractTest extends StorageContractSuite {
    private static final Storage STORAGE = new MemoryStorage();

    MemoryStorageContractTest() {
        super(() -> STORAGE);
    }
}
// end::suite[]
