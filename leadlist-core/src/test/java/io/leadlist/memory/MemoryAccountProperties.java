package io.leadlist.memory;

import io.leadlist.contract.AccountProperties;
import io.leadlist.storage.Storage;

/** The memory adapter against itself: shows that the model gives the same answers twice, and that its law holds. */
class MemoryAccountProperties extends AccountProperties {
    private static final Storage STORAGE = new MemoryStorage();

    MemoryAccountProperties() {
        super(() -> STORAGE);
    }
}
