package io.leadlist.memory;

import io.leadlist.contract.AccountProperties;
import io.leadlist.storage.Storage;

/** Runs the memory adapter against itself: the model is repeatable, and its invariant holds. */
class MemoryAccountProperties extends AccountProperties {
    private static final Storage STORAGE = new MemoryStorage();

    MemoryAccountProperties() {
        super(() -> STORAGE);
    }
}
