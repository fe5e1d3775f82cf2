package io.leadlist.jdbc;

import io.leadlist.contract.DirectoryKeysContract;

/** The JDBC directory fulfills the contract of look-ups by key on a real PostgreSQL. */
class PostgresDirectoryKeysContractTest extends DirectoryKeysContract {
    PostgresDirectoryKeysContractTest() {
        super(JdbcDirectoryFixture.on(Database.POSTGRESQL));
    }
}
