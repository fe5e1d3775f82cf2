package io.leadlist.jdbc;

import io.leadlist.contract.ModelProperties;
import io.leadlist.storage.Storage;

/** The JDBC adapter returns the same results as the model on H2. */
class H2ModelProperties extends ModelProperties {
    private static final Storage STORAGE = JdbcStorage.over(Database.H2.shared());

    H2ModelProperties() {
        super(() -> STORAGE);
    }
}
