package io.leadlist.jdbc;

import io.leadlist.contract.ModelProperties;
import io.leadlist.storage.Storage;

/** The JDBC adapter gives the model's answers on a real PostgreSQL. */
class PostgresModelProperties extends ModelProperties {
    private static final Storage STORAGE = JdbcStorage.over(Database.POSTGRESQL.shared());

    PostgresModelProperties() {
        super(() -> STORAGE);
    }
}
