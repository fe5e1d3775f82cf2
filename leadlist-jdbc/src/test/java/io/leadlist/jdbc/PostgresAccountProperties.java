package io.leadlist.jdbc;

import io.leadlist.contract.AccountProperties;
import io.leadlist.storage.Storage;

/** The JDBC adapter gives the model's answers on a real PostgreSQL. */
class PostgresAccountProperties extends AccountProperties {
    private static final Storage STORAGE = JdbcStorage.over(Database.POSTGRESQL.shared());

    PostgresAccountProperties() {
        super(() -> STORAGE);
    }
}
