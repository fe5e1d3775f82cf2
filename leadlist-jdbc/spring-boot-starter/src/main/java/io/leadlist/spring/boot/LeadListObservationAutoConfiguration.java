package io.leadlist.spring.boot;

import io.leadlist.ImportWorker;
import io.leadlist.observation.LeadListsObserver;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Observes the library with Micrometer, if the application has an {@link ObservationRegistry} or a
 * {@link MeterRegistry}, as it has with Spring Boot's Actuator.
 */
@AutoConfiguration(
        after = LeadListJdbcAutoConfiguration.class,
        before = LeadListAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.actuate.autoconfigure.observation.ObservationAutoConfiguration",
            "org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@ConditionalOnProperty(
        prefix = "leadlist",
        name = {"enabled", "observations.enabled"},
        matchIfMissing = true)
public final class LeadListObservationAutoConfiguration {
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(ObservationRegistry.class)
    @ConditionalOnBean(ObservationRegistry.class)
    static class Observations {
        @Bean
        LeadListsObserver leadListObservations(ObservationRegistry registry) {
            return new MicrometerObservations(registry);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MeterRegistry.class)
    @ConditionalOnBean(MeterRegistry.class)
    static class Meters {
        @Bean
        MicrometerCounters leadListCounters() {
            return new MicrometerCounters();
        }

        @Bean
        WaitingWorkMeter leadListWaitingWorkMeter(ObjectProvider<ImportWorker> worker) {
            return new WaitingWorkMeter(worker);
        }
    }
}
