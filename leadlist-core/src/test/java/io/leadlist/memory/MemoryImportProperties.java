package io.leadlist.memory;

import io.leadlist.contract.ImportProperties;
import io.leadlist.storage.Storage;

/** Runs the memory adapter against itself: the model is repeatable, and its ledger adds up. */
class MemoryImportProperties extends ImportProperties {
    private static final Storage STORAGE = new MemoryStorage();

    MemoryImportProperties() {
        super(() -> STORAGE);
    }
}
