package io.leadlist.spring.boot;

import io.leadlist.ImportWorker;
import io.leadlist.storage.Storage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Contributes {@code leadList} to Actuator's health, if Actuator is on the class path. Its types are in another package
 * in Spring Boot 3.5 than in 4, so there is one configuration for each.
 */
@AutoConfiguration(after = LeadListAutoConfiguration.class)
@ConditionalOnBean({Storage.class, ImportWorker.class})
@ConditionalOnProperty(
        name = {"leadlist.enabled", "management.health.leadlist.enabled"},
        matchIfMissing = true)
public final class LeadListHealthAutoConfiguration {
    @Bean
    LeadListCheck leadListCheck(
            Storage storage,
            ImportWorker worker,
            ObjectProvider<LeadListDatabase> database,
            ObjectProvider<LeadListProperties> properties) {
        LeadListProperties.Health settings = properties.getObject().health();
        return new LeadListCheck(storage, new WaitingWork(worker), database.getIfAvailable(), settings);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "org.springframework.boot.health.contributor.HealthIndicator")
    static class SpringBoot4 {
        @Bean
        @ConditionalOnMissingBean(name = "leadListHealthIndicator")
        HealthIndicators.Of4 leadListHealthIndicator(LeadListCheck check) {
            return new HealthIndicators.Of4(check);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "org.springframework.boot.actuate.health.HealthIndicator")
    static class SpringBoot3 {
        @Bean
        @ConditionalOnMissingBean(name = "leadListHealthIndicator")
        HealthIndicators.Of3 leadListHealthIndicator(LeadListCheck check) {
            return new HealthIndicators.Of3(check);
        }
    }
}
