package io.leadlist.jdbc;

import io.leadlist.contract.AccountProperties;
import io.leadlist.storage.Storage;

/** The JDBC adapter returns the same results as the model on a real PostgreSQL. */
class PostgresAccountProperties extends AccountProperties {
    private static final Storage STORAGE = JdbcStorage.over(Database.POSTGRESQL.shared());

    PostgresAccountProperties() {
        super(() -> STORAGE);
    }
}
