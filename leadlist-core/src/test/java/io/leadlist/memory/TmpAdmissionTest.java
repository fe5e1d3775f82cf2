package io.leadlist.memory;

import io.leadlist.contract.AdmissionContract;
import io.leadlist.contract.ImportAdmissionContract;
import io.leadlist.storage.Storage;
import org.junit.jupiter.api.Nested;

class TmpAdmissionTest {
    private static final Storage STORAGE = new MemoryStorage();

    @Nested
    class A extends AdmissionContract {
        A() {
            super(() -> STORAGE);
        }
    }

    @Nested
    class B extends ImportAdmissionContract {
        B() {
            super(() -> STORAGE);
        }
    }
}
