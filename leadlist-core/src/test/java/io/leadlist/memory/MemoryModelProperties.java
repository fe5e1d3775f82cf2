package io.leadlist.memory;

import io.leadlist.contract.ModelProperties;
import io.leadlist.storage.Storage;

/** Runs the memory adapter against itself: the model is repeatable, and its sizes add up. */
class MemoryModelProperties extends ModelProperties {
    private static final Storage STORAGE = new MemoryStorage();

    MemoryModelProperties() {
        super(() -> STORAGE);
    }
}
