package io.leadlist.jdbc;

import io.leadlist.contract.DirectorySpellingsContract;

/** The JDBC directory fulfills the contract of spellings on a real PostgreSQL. */
class PostgresDirectorySpellingsContractTest extends DirectorySpellingsContract {
    PostgresDirectorySpellingsContractTest() {
        super(JdbcDirectoryFixture.on(Database.POSTGRESQL));
    }
}
