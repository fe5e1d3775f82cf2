package io.leadlist.jdbc;

import io.leadlist.contract.AdmissionContract;
import io.leadlist.contract.ImportAdmissionContract;
import io.leadlist.storage.Storage;
import org.junit.jupiter.api.Nested;

class TmpPOSTGRESQLAdmissionTest {
    private static final Storage STORAGE = JdbcStorage.over(Database.POSTGRESQL.shared());

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
