package io.leadlist.memory;

import io.leadlist.contract.ImportProperties;
import io.leadlist.storage.Storage;

/**
 * The memory adapter against itself: shows that the model gives the same answers twice, and that its ledger adds up.
 */
class MemoryImportProperties extends ImportProperties {
    private static final Storage STORAGE = new MemoryStorage();

    MemoryImportProperties() {
        super(() -> STORAGE);
    }
}
