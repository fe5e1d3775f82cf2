package io.leadlist.examples.service.server;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The limits for slow clients. Every value must be positive.
 *
 * @param largeResponses the maximum number of responses of more than 32 KB in progress; by default a quarter of the
 *     server's threads
 * @param awaitedBodies the maximum number of requests that wait for the rest of their body; by default a quarter of the
 *     server's threads
 * @param patience the time that one request body or response may wait for its client, in addition to the time that its
 *     bytes take at {@code minRate}
 * @param minRate the minimum rate of a client, in bytes a second
 */
@ConfigurationProperties("leadlist.clients")
public record ClientSettings(
        @Nullable Integer largeResponses,
        @Nullable Integer awaitedBodies,
        @DefaultValue("20s") Duration patience,
        @DefaultValue("8KB") DataSize minRate) {
    private static final int PARTS = 4;

    public ClientSettings {
        require("large-responses", largeResponses == null ? 1 : largeResponses);
        require("awaited-bodies", awaitedBodies == null ? 1 : awaitedBodies);
        require("patience", patience.toMillis());
        require("min-rate", minRate.toBytes());
    }

    int largeResponses(int threads) {
        return largeResponses == null ? Math.max(1, threads / PARTS) : largeResponses;
    }

    int awaitedBodies(int threads) {
        return awaitedBodies == null ? Math.max(1, threads / PARTS) : awaitedBodies;
    }

    private static void require(String setting, long number) {
        if (number < 1) {
            throw new IllegalArgumentException(
                    "leadlist.clients." + setting + " must be positive, but is \"" + number + "\"");
        }
    }
}
