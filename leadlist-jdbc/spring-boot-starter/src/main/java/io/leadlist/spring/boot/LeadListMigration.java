package io.leadlist.spring.boot;

import javax.sql.DataSource;

/**
 * Creates and updates the tables when the application starts: after the host's own migrations, and before JPA and every
 * other bean that uses the database. A bean of this type replaces what {@code leadlist.migrate} selects.
 */
@FunctionalInterface
public interface LeadListMigration {
    /**
     * Migrates the tables. Does nothing if there is nothing to do.
     *
     * @param dataSource the data source that the starter uses
     */
    void migrate(DataSource dataSource);
}
