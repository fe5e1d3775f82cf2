package io.leadlist.jdbc;

import io.leadlist.contract.DirectoryContract;
import javax.sql.DataSource;

/** The JDBC directory keeps the contract on H2. */
class H2DirectoryContractTest extends DirectoryContract {
    H2DirectoryContractTest() {
        super((companies, people) -> {
            DataSource dataSource = Database.H2.empty();
            JdbcSchema.migrate(dataSource);
            return JdbcDirectory.over(dataSource).putCompanies(companies).putPeople(people);
        });
    }
}
