package io.leadlist.memory;

import io.leadlist.contract.IntakeProperties;
import io.leadlist.storage.Storage;

/** The memory adapter against itself: shows that the model gives the same answers twice, and that its ledger adds up. */
class MemoryIntakeProperties extends IntakeProperties {
    private static final Storage STORAGE = new MemoryStorage();

    MemoryIntakeProperties() {
        super(() -> STORAGE);
    }
}
