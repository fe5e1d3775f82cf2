package io.leadlist.jdbc;

import io.leadlist.contract.IntakeProperties;
import io.leadlist.storage.Storage;

/** The JDBC adapter gives the model's answers on a real PostgreSQL. */
class PostgresIntakeProperties extends IntakeProperties {
    private static final Storage STORAGE = JdbcStorage.over(Database.POSTGRESQL.shared());

    PostgresIntakeProperties() {
        super(() -> STORAGE);
    }
}
