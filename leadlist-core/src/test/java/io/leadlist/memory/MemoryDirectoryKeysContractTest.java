package io.leadlist.memory;

import io.leadlist.contract.DirectoryContents;
import io.leadlist.contract.DirectoryKeysContract;

/** The memory adapter fulfills the contract of lookups by key. */
class MemoryDirectoryKeysContractTest extends DirectoryKeysContract {
    MemoryDirectoryKeysContractTest() {
        super(puts -> DirectoryContents.inMemory(100, puts));
    }
}
