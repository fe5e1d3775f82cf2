package io.leadlist.jdbc;

import io.leadlist.contract.ImportProperties;
import io.leadlist.storage.Storage;

/** The JDBC adapter gives the model's answers on a real PostgreSQL. */
class PostgresImportProperties extends ImportProperties {
    private static final Storage STORAGE = JdbcStorage.over(Database.POSTGRESQL.shared());

    PostgresImportProperties() {
        super(() -> STORAGE);
    }
}
