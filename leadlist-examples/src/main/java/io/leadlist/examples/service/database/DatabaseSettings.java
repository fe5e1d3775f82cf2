package io.leadlist.examples.service.database;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The timeouts of PostgreSQL connections and the schedule of the database check. Every value must be at least one
 * millisecond.
 *
 * <p>The timeouts are needed because a network can drop packets without an error. They do not apply to the embedded
 * database.
 *
 * @param socketTimeout the maximum time that a statement waits for data from the server
 * @param connectTimeout the maximum time to open a connection
 * @param poolTimeout the maximum time that a call waits for a connection from the pool
 * @param checkInterval the time between checks of a database that is ready; one that is not is checked every second
 * @param checkTimeout the maximum time of a check; after that the database counts as unavailable
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
            throw new IllegalArgumentException(
                    "leadlist.database." + setting + " must be at least 1 ms, but is \"" + duration + "\"");
        }
    }
}
