package io.leadlist.examples.service;

import com.zaxxer.hikari.HikariDataSource;
import io.leadlist.LeadIntake;
import io.leadlist.LeadLists;
import io.leadlist.examples.DemonstrationVerifier;
import io.leadlist.jdbc.EmbeddedH2;
import io.leadlist.jdbc.JdbcDirectory;
import io.leadlist.jdbc.JdbcSchema;
import io.leadlist.jdbc.JdbcStorage;
import io.leadlist.wire.FailureLog;
import io.leadlist.wire.amplemarket.AmplemarketEndpoints;
import io.leadlist.wire.json.JsonLimits;
import io.leadlist.wire.lance.LanceEndpoints;
import io.leadlist.wire.lance.SearchEndpoints;
import io.leadlist.wire.routing.Routes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** From the settings to the routes: what a host has to put together. */
@Configuration(proxyBeanMethods = false)
class LibraryConfiguration {
    private static final Logger LOGGER = LoggerFactory.getLogger(LibraryConfiguration.class);
    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final String SOCKET_TIMEOUT = "socketTimeout";
    private static final long MILLIS = 1_000;

    /** The shortest that the pool accepts, in milliseconds. */
    private static final long SHORTEST_POOL_TIMEOUT = 250;

    @Bean
    Callers callers(ServiceSettings settings) {
        return Callers.of(settings);
    }

    /** The host's database, or an embedded one in a file; the pool is closed last, when nobody works any more, and the file with it. */
    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(ServiceSettings settings, DatabaseSettings database, DataSourceProperties spring)
            throws IOException {
        HikariDataSource dataSource = new HikariDataSource();
        dataSource.setPoolName("leadlist");
        String url = spring.getUrl() == null ? embedded(settings.data()) : spring.getUrl();
        dataSource.setJdbcUrl(url);
        dataSource.setUsername(spring.getUsername());
        dataSource.setPassword(spring.getPassword());
        if (url.startsWith(POSTGRESQL)) {
            limitWaiting(dataSource, database);
        } else {
            dataSource.setAllowPoolSuspension(true);
        }
        return dataSource;
    }

    /** The URL has precedence over these properties of the driver, which are in seconds. */
    private static void limitWaiting(HikariDataSource dataSource, DatabaseSettings database) {
        dataSource.addDataSourceProperty(SOCKET_TIMEOUT, Long.toString(seconds(database.socketTimeout())));
        dataSource.addDataSourceProperty("connectTimeout", Long.toString(seconds(database.connectTimeout())));
        dataSource.addDataSourceProperty("tcpKeepAlive", "true");
        long pool = Math.max(SHORTEST_POOL_TIMEOUT, database.poolTimeout().toMillis());
        dataSource.setConnectionTimeout(pool);
        dataSource.setValidationTimeout(Math.max(SHORTEST_POOL_TIMEOUT, pool / 2));
    }

    private static long seconds(Duration duration) {
        return duration.plusMillis(MILLIS - 1).toSeconds();
    }

    private static String embedded(Path folder) throws IOException {
        Files.createDirectories(folder);
        // Otherwise the database would close itself at the first sign of a shutdown, under those who still work.
        // When it is closed, it takes some seconds to give back what it does not need.
        return EmbeddedH2.url(folder.resolve("leadlist")) + ";DB_CLOSE_ON_EXIT=FALSE;MAX_COMPACT_TIME=5000";
    }

    @Bean
    JdbcDirectory directory(HikariDataSource dataSource, ServiceSettings settings) {
        JdbcSchema.migrate(withoutTimeouts(dataSource));
        JdbcDirectory directory = JdbcDirectory.over(dataSource);
        if (settings.sample()) {
            SampleRecords.load(directory, dataSource);
        }
        return directory;
    }

    /** Making an index of a large table may take longer than any call. */
    private static DataSource withoutTimeouts(HikariDataSource dataSource) {
        if (!dataSource.getJdbcUrl().startsWith(POSTGRESQL)) {
            return dataSource;
        }
        DriverManagerDataSource unlimited = new DriverManagerDataSource(
                dataSource.getJdbcUrl(), dataSource.getUsername(), dataSource.getPassword());
        Properties properties = new Properties();
        properties.putAll(dataSource.getDataSourceProperties());
        properties.remove(SOCKET_TIMEOUT);
        unlimited.setConnectionProperties(properties);
        return unlimited;
    }

    /** The tables have to be there first. */
    @Bean
    DatabaseCheck databaseCheck(HikariDataSource dataSource, JdbcDirectory directory, DatabaseSettings settings) {
        return new DatabaseCheck(dataSource, new ClosedDatabase(dataSource), settings).start();
    }

    @Bean
    LeadLists leadLists(DataSource dataSource, JdbcDirectory directory, Callers callers, ServiceSettings settings) {
        LeadLists leadLists = LeadLists.over(JdbcStorage.over(dataSource))
                .directory(directory)
                .users(callers.users())
                .build();
        callers.organizations()
                .forEach(organization -> leadLists
                        .imports()
                        .grant(
                                organization,
                                "opening balance",
                                settings.credits().creditsOf(organization)));
        return leadLists;
    }

    @Bean
    LeadIntake intake(LeadLists leadLists, ServiceSettings settings) {
        return leadLists
                .intake()
                .verifier(new DemonstrationVerifier())
                .policy(settings.worker().policy())
                .build();
    }

    @Bean
    JsonLimits limits(ServiceSettings settings) {
        return JsonLimits.DEFAULT.withBytes(settings.maxBody().toBytes());
    }

    @Bean
    LanceEndpoints lance(LeadLists leadLists, JsonLimits limits) {
        return LanceEndpoints.over(leadLists).withLimits(limits).withErrorListener(LibraryConfiguration::tell);
    }

    @Bean
    Routes routes(LanceEndpoints lance, LeadLists leadLists, JdbcDirectory directory, JsonLimits limits) {
        return Routes.over(
                lance,
                SearchEndpoints.over(new CountingDirectory(directory))
                        .withLimits(limits)
                        .withErrorListener(LibraryConfiguration::tell),
                AmplemarketEndpoints.over(leadLists.imports())
                        .withLimits(limits)
                        .withErrorListener(LibraryConfiguration::tell));
    }

    /** A stream that breaks off is the client's affair; anything else is ours. */
    private static void tell(Throwable failure) {
        if (failure instanceof IOException) {
            LOGGER.debug("a request broke off", failure);
        } else {
            LOGGER.error("a request was answered with 500", FailureLog.withoutMessages(failure));
        }
    }
}
