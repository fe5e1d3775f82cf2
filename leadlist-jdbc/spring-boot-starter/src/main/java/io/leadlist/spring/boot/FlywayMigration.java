package io.leadlist.spring.boot;

import io.leadlist.jdbc.JdbcSchema;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Runs the scripts of the library by Flyway, with a history of their own next to that of the host's migrations. */
final class FlywayMigration implements LeadListMigration {
    /** The history table of these scripts. */
    static final String HISTORY = "leadlist_schema_history";

    @Override
    public void migrate(DataSource dataSource) {
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:" + JdbcSchema.location(dataSource))
                .sqlMigrationPrefix("leadlist_V")
                .table(HISTORY)
                .baselineOnMigrate(true) // the host's tables are there before
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
