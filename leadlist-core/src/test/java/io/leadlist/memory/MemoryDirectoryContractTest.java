package io.leadlist.memory;

import io.leadlist.contract.DirectoryContents;
import io.leadlist.contract.DirectoryContract;

/** The memory adapter fulfills the contract. */
class MemoryDirectoryContractTest extends DirectoryContract {
    MemoryDirectoryContractTest() {
        super(puts -> DirectoryContents.inMemory(100, puts));
    }
}
