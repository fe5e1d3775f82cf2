package io.leadlist.jdbc;

import io.leadlist.contract.IntakeProperties;
import io.leadlist.storage.Storage;

/** The JDBC adapter gives the model's answers on H2. */
class H2IntakeProperties extends IntakeProperties {
    private static final Storage STORAGE = JdbcStorage.over(Database.H2.shared());

    H2IntakeProperties() {
        super(() -> STORAGE);
    }
}
