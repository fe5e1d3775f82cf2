package io.leadlist.examples.boot;

import io.leadlist.jdbc.JdbcSchema;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The tables of the library, created by the host's Flyway. */
final class LeadListTables {
    private LeadListTables() {}

    // tag::flyway[]
    /** Runs the scripts of leadlist, with a history of their own next to that of your migrations. */
    static void migrate(DataSource dataSource) {
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:" + JdbcSchema.location(dataSource))
                .sqlMigrationPrefix("leadlist_V")
                .table("leadlist_schema_history")
                .baselineOnMigrate(true) // your tables may be there before
                .baselineVersion("0")
                .load()
                .migrate();
    }
    // end::flyway[]
}
