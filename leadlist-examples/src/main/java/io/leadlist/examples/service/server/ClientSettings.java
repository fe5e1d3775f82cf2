package io.leadlist.examples.service.server;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits for slow clients.
 *
 * @param largeResponses how many responses of more than 32 KB may be in progress; by default a quarter of the server's
 *     threads
 * @param awaitedBodies how many requests may wait for the rest of their body; by default a quarter of the server's
 *     threads
 * @param patience how long one request or response may wait for its client
 * @param minRate bytes in a second; for each byte that the client sends or reads, it may take this much longer
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
            throw new IllegalArgumentException("leadlist.clients." + setting + " must be positive");
        }
    }
}
