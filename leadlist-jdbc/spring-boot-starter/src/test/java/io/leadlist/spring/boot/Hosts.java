package io.leadlist.spring.boot;

import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.ClassUtils;

/** Applications of the tests, on the version of Spring Boot that is on the class path. */
final class Hosts {
    private static final String[] DATA_SOURCE = {
        "org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration",
        "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"
    };

    private Hosts() {}

    /** Returns an application with a database of its own, and without schedules. */
    static ApplicationContextRunner withDatabase() {
        return withoutDatabase()
                .withConfiguration(AutoConfigurations.of(dataSource()))
                .withPropertyValues(
                        "spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
                        "leadlist.worker.enabled=false",
                        "leadlist.sweep.enabled=false");
    }

    /** Returns an application without a data source. */
    static ApplicationContextRunner withoutDatabase() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        LeadListJdbcAutoConfiguration.class,
                        LeadListAutoConfiguration.class,
                        LeadListSchedulingAutoConfiguration.class,
                        LeadListObservationAutoConfiguration.class,
                        LeadListHealthAutoConfiguration.class,
                        LeadListWebAutoConfiguration.class,
                        LeadListJacksonAutoConfiguration.class));
    }

    private static Class<?> dataSource() {
        ClassLoader loader = Hosts.class.getClassLoader();
        return Stream.of(DATA_SOURCE)
                .filter(name -> ClassUtils.isPresent(name, loader))
                .map(name -> ClassUtils.resolveClassName(name, loader))
                .findFirst()
                .orElseThrow();
    }
}
