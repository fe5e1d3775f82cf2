package io.leadlist.jdbc;

import io.leadlist.contract.DirectoryKeysContract;

/** The JDBC directory looks up by keys as the contract says on a real PostgreSQL. */
class PostgresDirectoryKeysContractTest extends DirectoryKeysContract {
    PostgresDirectoryKeysContractTest() {
        super(JdbcDirectoryFixture.on(Database.POSTGRESQL));
    }
}
