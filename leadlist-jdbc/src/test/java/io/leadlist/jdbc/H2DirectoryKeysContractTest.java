package io.leadlist.jdbc;

import io.leadlist.contract.DirectoryKeysContract;

/** The JDBC directory fulfills the contract of look-ups by key on H2. */
class H2DirectoryKeysContractTest extends DirectoryKeysContract {
    H2DirectoryKeysContractTest() {
        super(JdbcDirectoryFixture.on(Database.H2));
    }
}
