package io.leadlist.spring.boot;

import org.springframework.beans.factory.InitializingBean;

/** Runs the migration when the application starts. {@link LeadListSchemaDetector} orders it. */
final class LeadListSchema implements InitializingBean {
    private final LeadListDatabase database;
    private final LeadListMigration migration;

    LeadListSchema(LeadListDatabase database, LeadListMigration migration) {
        this.database = database;
        this.migration = migration;
    }

    @Override
    public void afterPropertiesSet() {
        migration.migrate(database.dataSource());
    }
}
