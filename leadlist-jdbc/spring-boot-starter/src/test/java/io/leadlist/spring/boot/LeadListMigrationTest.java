package io.leadlist.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.LeadLists;
import io.leadlist.jdbc.JdbcSchema;
import io.leadlist.jdbc.JdbcStorage;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of the library are created when the application starts, in the way that a property selects. */
class LeadListMigrationTest {
    private static final String TABLES = "SELECT count(*) FROM information_schema.tables WHERE table_name = ?";

    @Test
    void the_library_creates_its_tables_by_default() {
        Hosts.withDatabase().run(context -> {
            assertThat(JdbcSchema.version(dataSource(context))).hasValue(1);
            assertThat(tables(dataSource(context), FlywayMigration.HISTORY)).isZero();
        });
    }

    @Test
    void flyway_creates_them_with_a_history_of_its_own() {
        Hosts.withDatabase().withPropertyValues("leadlist.migrate=flyway").run(context -> {
            assertThat(JdbcSchema.version(dataSource(context))).hasValue(1);
            assertThat(tables(dataSource(context), FlywayMigration.HISTORY)).isEqualTo(1);
        });
    }

    @Test
    void no_table_is_created_if_the_application_must_not_migrate() {
        Hosts.withDatabase()
                .withPropertyValues("leadlist.migrate=never")
                .run(context ->
                        assertThat(JdbcSchema.version(dataSource(context))).isEmpty());
    }

    @Test
    void a_migration_of_the_host_replaces_the_property() {
        LeadListMigration nothing = dataSource -> {};
        Hosts.withDatabase()
                .withBean(LeadListMigration.class, () -> nothing)
                .run(context ->
                        assertThat(JdbcSchema.version(dataSource(context))).isEmpty());
    }

    @Test
    void a_pool_without_auto_commit_is_migrated() {
        Hosts.withDatabase()
                .withPropertyValues("spring.datasource.hikari.auto-commit=false")
                .run(context ->
                        assertThat(JdbcSchema.version(dataSource(context))).hasValue(1));
    }

    @Test
    void the_storage_waits_for_the_migration() {
        Hosts.withDatabase()
                .run(context -> assertThat(context.getBeanFactory()
                                .getBeanDefinition("leadListStorage")
                                .getDependsOn())
                        .contains("leadListSchema"));
    }

    @Test
    void the_primary_data_source_is_used() {
        two().withUserConfiguration(PrimaryFirst.class).run(context -> {
            Map<String, DataSource> both = context.getBeansOfType(DataSource.class);
            assertThat(JdbcSchema.version(both.get("first"))).hasValue(1);
            assertThat(JdbcSchema.version(both.get("second"))).isEmpty();
        });
    }

    @Test
    void the_marked_data_source_is_used_before_the_primary_one() {
        two().withUserConfiguration(MarkedSecond.class).run(context -> {
            Map<String, DataSource> both = context.getBeansOfType(DataSource.class);
            assertThat(JdbcSchema.version(both.get("first"))).isEmpty();
            assertThat(JdbcSchema.version(both.get("second"))).hasValue(1);
            assertThat(context).hasSingleBean(LeadLists.class).hasSingleBean(JdbcStorage.class);
        });
    }

    @Test
    void two_equal_data_sources_are_rejected_at_the_start() {
        two().withUserConfiguration(Equal.class)
                .run(context -> assertThat(context)
                        .hasFailed()
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(NoUniqueBeanDefinitionException.class)
                        .hasMessageContaining("first,second"));
    }

    @Configuration(proxyBeanMethods = false)
    static class PrimaryFirst {
        @Bean
        @Primary
        DataSource first() {
            return h2();
        }

        @Bean
        DataSource second() {
            return h2();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class MarkedSecond {
        @Bean
        @Primary
        DataSource first() {
            return h2();
        }

        @Bean
        @LeadListDataSource
        DataSource second() {
            return h2();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Equal {
        @Bean
        DataSource first() {
            return h2();
        }

        @Bean
        DataSource second() {
            return h2();
        }
    }

    private static ApplicationContextRunner two() {
        return Hosts.withoutDatabase()
                .withPropertyValues("leadlist.worker.enabled=false", "leadlist.sweep.enabled=false");
    }

    private static DataSource h2() {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return dataSource;
    }

    private static DataSource dataSource(AssertableApplicationContext context) {
        return context.getBean(DataSource.class);
    }

    private static int tables(DataSource dataSource, String name) {
        return JdbcClient.create(dataSource)
                .sql(TABLES)
                .param(name)
                .query(Integer.class)
                .single();
    }
}
