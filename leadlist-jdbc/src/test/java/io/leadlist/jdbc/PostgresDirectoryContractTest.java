package io.leadlist.jdbc;

import io.leadlist.contract.DirectoryContract;

/** The JDBC directory fulfills the directory contract on a real PostgreSQL. */
class PostgresDirectoryContractTest extends DirectoryContract {
    PostgresDirectoryContractTest() {
        super(JdbcDirectoryFixture.on(Database.POSTGRESQL));
    }
}
