package io.leadlist.jdbc;

import io.leadlist.contract.DirectoryContract;
import javax.sql.DataSource;

/** The JDBC directory keeps the contract on a real PostgreSQL. */
class PostgresDirectoryContractTest extends DirectoryContract {
    PostgresDirectoryContractTest() {
        super((companies, people) -> {
            DataSource dataSource = Database.POSTGRESQL.empty();
            JdbcSchema.migrate(dataSource);
            return JdbcDirectory.over(dataSource).putCompanies(companies).putPeople(people);
        });
    }
}
