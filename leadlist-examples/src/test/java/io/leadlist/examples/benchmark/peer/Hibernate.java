package io.leadlist.examples.benchmark.peer;

import io.leadlist.examples.benchmark.harness.Database;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

/** Configures Hibernate as its guide recommends for many inserts. */
final class Hibernate {
    private Hibernate() {}

    static EntityManagerFactory factory(Database database, Class<?>... entities) {
        HibernatePersistenceConfiguration configuration = new HibernatePersistenceConfiguration("benchmark");
        configuration.managedClasses(entities);
        configuration.property(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, database.batchDataSource());
        configuration.property(AvailableSettings.STATEMENT_BATCH_SIZE, 100);
        configuration.property(AvailableSettings.ORDER_INSERTS, true);
        configuration.property(AvailableSettings.ORDER_UPDATES, true);
        // One statement text for lists of ids of similar lengths.
        configuration.property(AvailableSettings.IN_CLAUSE_PARAMETER_PADDING, true);
        configuration.property(
                AvailableSettings.PHYSICAL_NAMING_STRATEGY, PhysicalNamingStrategySnakeCaseImpl.class.getName());
        return configuration.createEntityManagerFactory();
    }
}
