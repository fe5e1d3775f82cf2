package io.leadlist.memory;

import io.leadlist.contract.DirectoryContents;
import io.leadlist.contract.DirectorySpellingsContract;

/** The memory adapter fulfills the contract of spellings. */
class MemoryDirectorySpellingsContractTest extends DirectorySpellingsContract {
    MemoryDirectorySpellingsContractTest() {
        super(puts -> DirectoryContents.inMemory(100, puts));
    }
}
