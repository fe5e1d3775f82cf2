package io.leadlist.jdbc;

import io.leadlist.contract.DirectoryKeysContract;

/** The JDBC directory looks up by keys as the contract says on H2. */
class H2DirectoryKeysContractTest extends DirectoryKeysContract {
    H2DirectoryKeysContractTest() {
        super(JdbcDirectoryFixture.on(Database.H2));
    }
}
