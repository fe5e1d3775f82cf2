package io.leadlist.jdbc;

import io.leadlist.contract.ImportProperties;
import io.leadlist.storage.Storage;

/** The JDBC adapter returns the same results as the model on a real PostgreSQL. */
class PostgresImportProperties extends ImportProperties {
    private static final Storage STORAGE = JdbcStorage.over(Database.POSTGRESQL.shared());

    PostgresImportProperties() {
        super(() -> STORAGE);
    }
}
