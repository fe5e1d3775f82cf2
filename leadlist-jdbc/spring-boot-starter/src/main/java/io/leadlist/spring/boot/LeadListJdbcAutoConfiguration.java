package io.leadlist.spring.boot;

import io.leadlist.admission.FreeMail;
import io.leadlist.jdbc.JdbcDirectory;
import io.leadlist.jdbc.JdbcSchema;
import io.leadlist.jdbc.JdbcStorage;
import io.leadlist.jdbc.JdbcTransactions;
import io.leadlist.jdbc.StatementListener;
import io.leadlist.search.Directory;
import io.leadlist.storage.Storage;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DatabaseInitializationDependencyConfigurer;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * Creates storage and directory over the host's data source, and migrates its tables, unless the host has a
 * {@link Storage} of its own. A call joins the host's transaction if one is running, and has its own otherwise.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"
        })
@ConditionalOnProperty(prefix = "leadlist", name = "enabled", matchIfMissing = true)
@ConditionalOnBean(DataSource.class)
@ConditionalOnMissingBean(Storage.class)
@EnableConfigurationProperties(LeadListProperties.class)
@Import(DatabaseInitializationDependencyConfigurer.class)
public final class LeadListJdbcAutoConfiguration {
    @Bean
    LeadListDatabase leadListDatabase(
            ObjectProvider<DataSource> dataSources, @LeadListDataSource ObjectProvider<DataSource> marked) {
        return new LeadListDatabase(marked.getIfAvailable(dataSources::getObject));
    }

    @Bean
    @ConditionalOnMissingBean
    LeadListMigration leadListMigration(LeadListProperties properties) {
        return switch (properties.migrate()) {
            case OWN -> JdbcSchema::migrate;
            case FLYWAY -> new FlywayMigration();
            case NEVER -> dataSource -> {};
        };
    }

    @Bean
    LeadListSchema leadListSchema(LeadListDatabase database, LeadListMigration migration) {
        return new LeadListSchema(database, migration);
    }

    @Bean
    @ConditionalOnMissingBean
    @DependsOnDatabaseInitialization
    JdbcTransactions leadListTransactions(LeadListDatabase database, ObjectProvider<StatementListener> listeners) {
        JdbcTransactions transactions = JdbcTransactions.joining(database.dataSource());
        StatementListener listener = listeners.getIfAvailable();
        return listener == null ? transactions : transactions.withStatementListener(listener);
    }

    @Bean
    @DependsOnDatabaseInitialization
    JdbcStorage leadListStorage(JdbcTransactions transactions, ObjectProvider<FreeMail> freeMail) {
        return JdbcStorage.over(transactions).freeMail(freeMail.getIfAvailable(() -> FreeMail.DEFAULT));
    }

    @Bean
    @ConditionalOnMissingBean(Directory.class)
    @DependsOnDatabaseInitialization
    JdbcDirectory leadListDirectory(JdbcTransactions transactions) {
        return JdbcDirectory.over(transactions);
    }

    @Bean
    @ConditionalOnMissingBean
    LeadListOrganizations leadListOrganizations(JdbcStorage storage) {
        return storage::organizations;
    }
}
