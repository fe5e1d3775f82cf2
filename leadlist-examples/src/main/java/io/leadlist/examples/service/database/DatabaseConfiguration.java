package io.leadlist.examples.service.database;

import com.zaxxer.hikari.HikariDataSource;
import io.leadlist.jdbc.EmbeddedH2;
import io.leadlist.jdbc.JdbcSchema;
import io.leadlist.spring.boot.LeadListMigration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Configures the connection pool with its timeouts, the tables, and the check behind {@code /health}. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final String SOCKET_TIMEOUT = "socketTimeout";
    private static final long MILLIS = 1_000;

    /** The shortest timeout that the pool accepts, in milliseconds. */
    private static final long SHORTEST_POOL_TIMEOUT = 250;

    /**
     * Returns the pool of the configured database, by default an embedded one with its file in {@code leadlist.data}.
     * The pool is closed after all beans that use it.
     */
    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(
            @Value("${leadlist.data:leadlist-data}") Path folder,
            DatabaseSettings database,
            DataSourceProperties spring)
            throws IOException {
        HikariDataSource dataSource = new HikariDataSource();
        dataSource.setPoolName("leadlist");
        String url = spring.getUrl() == null ? embedded(folder) : spring.getUrl();
        dataSource.setJdbcUrl(url);
        dataSource.setUsername(spring.getUsername());
        dataSource.setPassword(spring.getPassword());
        if (url.startsWith(POSTGRESQL)) {
            limitWaiting(dataSource, database);
        } else {
            dataSource.setAllowPoolSuspension(true);
            dataSource.setExceptionOverride(new ClosedDatabase.Eviction());
        }
        return dataSource;
    }

    /** Sets the timeouts of the driver, in seconds, and of the pool. Values in the URL have precedence. */
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
        // Without DB_CLOSE_ON_EXIT=FALSE, H2 closes the database as soon as a shutdown begins, while calls are still in
        // progress. MAX_COMPACT_TIME: a clean close spends at most five seconds on compacting the file.
        // COMPRESS: the file is a third as large while it is open, and a load takes about as much time.
        return EmbeddedH2.url(folder.resolve("leadlist"))
                + ";DB_CLOSE_ON_EXIT=FALSE;MAX_COMPACT_TIME=5000;COMPRESS=TRUE";
    }

    /** Creates the tables. */
    @Bean
    LeadListMigration migration(HikariDataSource dataSource) {
        return pool -> JdbcSchema.migrate(withoutTimeouts(dataSource));
    }

    @Bean
    @DependsOnDatabaseInitialization
    DatabaseCheck databaseCheck(HikariDataSource dataSource, DatabaseSettings settings) {
        return new DatabaseCheck(dataSource, new ClosedDatabase(dataSource), settings).start();
    }

    /** Returns a data source for the migration without a socket timeout: an index of a large table may take long. */
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
}
