package io.leadlist.examples.service.database;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Time-outs for PostgreSQL, because a network may swallow packets without an error, and how the database is checked.
 * The embedded database has no network and gets no time-outs.
 *
 * @param socketTimeout how long a statement may go without an answer of the database
 * @param connectTimeout how long connecting may take
 * @param poolTimeout how long a call waits for a connection of the pool
 * @param checkInterval how often {@code /health} checks a database that is ready; one that is not ready is checked
 *     every second
 * @param checkTimeout how long a check may take before the database counts as unavailable
 */
@ConfigurationProperties("leadlist.database")
public record DatabaseSettings(
        @DefaultValue("60s") Duration socketTimeout,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("5s") Duration poolTimeout,
        @DefaultValue("5s") Duration checkInterval,
        @DefaultValue("5s") Duration checkTimeout) {
    public DatabaseSettings {
        require("socket-timeout", socketTimeout);
        require("connect-timeout", connectTimeout);
        require("pool-timeout", poolTimeout);
        require("check-interval", checkInterval);
        require("check-timeout", checkTimeout);
    }

    private static void require(String setting, Duration duration) {
        if (duration.toMillis() < 1) {
            throw new IllegalArgumentException("leadlist.database." + setting + " must be positive");
        }
    }
}
