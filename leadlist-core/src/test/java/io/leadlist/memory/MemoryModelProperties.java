package io.leadlist.memory;

import io.leadlist.contract.ModelProperties;
import io.leadlist.storage.Storage;

/** The memory adapter against itself: shows that the model gives the same answers twice, and that its sizes add up. */
class MemoryModelProperties extends ModelProperties {
    private static final Storage STORAGE = new MemoryStorage();

    MemoryModelProperties() {
        super(() -> STORAGE);
    }
}
