package io.leadlist.jdbc;

import io.leadlist.contract.DirectorySpellingsContract;

/** The JDBC directory fulfills the contract of spellings on H2. */
class H2DirectorySpellingsContractTest extends DirectorySpellingsContract {
    H2DirectorySpellingsContractTest() {
        super(JdbcDirectoryFixture.on(Database.H2));
    }
}
