package io.leadlist.memory;

import io.leadlist.contract.DirectoryContract;

/** The memory adapter keeps the contract. */
class MemoryDirectoryContractTest extends DirectoryContract {
    MemoryDirectoryContractTest() {
        super(contents -> contents.inMemory(100));
    }
}
