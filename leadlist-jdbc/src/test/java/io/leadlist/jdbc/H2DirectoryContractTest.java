package io.leadlist.jdbc;

import io.leadlist.contract.DirectoryContract;

/** The JDBC directory fulfills the directory contract on H2. */
class H2DirectoryContractTest extends DirectoryContract {
    H2DirectoryContractTest() {
        super(JdbcDirectoryFixture.on(Database.H2));
    }
}
