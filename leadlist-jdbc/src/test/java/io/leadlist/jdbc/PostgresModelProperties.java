package io.leadlist.jdbc;

import io.leadlist.contract.ModelProperties;
import io.leadlist.storage.Storage;

/** The JDBC adapter returns the same results as the model on a real PostgreSQL. */
class PostgresModelProperties extends ModelProperties {
    private static final Storage STORAGE = JdbcStorage.over(Database.POSTGRESQL.shared());

    PostgresModelProperties() {
        super(() -> STORAGE);
    }
}
