package io.leadlist.jdbc;

import io.leadlist.contract.ImportProperties;
import io.leadlist.storage.Storage;

/** The JDBC adapter returns the same results as the model on H2. */
class H2ImportProperties extends ImportProperties {
    private static final Storage STORAGE = JdbcStorage.over(Database.H2.shared());

    H2ImportProperties() {
        super(() -> STORAGE);
    }
}
