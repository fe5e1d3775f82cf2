package io.leadlist.memory;

import io.leadlist.contract.DirectoryContents;
import io.leadlist.contract.DirectoryKeysContract;

/** The memory adapter looks up by keys as the contract says. */
class MemoryDirectoryKeysContractTest extends DirectoryKeysContract {
    MemoryDirectoryKeysContractTest() {
        super(puts -> DirectoryContents.inMemory(100, puts));
    }
}
