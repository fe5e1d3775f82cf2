package io.leadlist.examples.ports;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * The settings of a data provider's API. Immutable and thread-safe. The text form does not contain the key.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if a value is out of range, or if the address is neither
 * {@code https} nor on this machine, because the requests contain personal data.
 *
 * @param endpoint the address to which leads are posted
 * @param key the secret that the provider gave to the host
 * @param batch the maximum number of leads of a request, 1 to 1,000
 * @param timeouts the limits of time of a request
 * @param retries the retries of a request that failed for the moment
 * @param circuit when requests are no longer sent
 */
public record ProviderSettings(
        URI endpoint, String key, int batch, Timeouts timeouts, Retries retries, Circuit circuit) {
    private static final int MAX_BATCH = 1_000;

    /**
     * Limits of time.
     *
     * @param connect the maximum time to open a connection
     * @param request the maximum time of a request, up to the last byte of the response
     */
    public record Timeouts(Duration connect, Duration request) {
        static final Timeouts DEFAULT = new Timeouts(Duration.ofSeconds(2), Duration.ofSeconds(10));

        public Timeouts {
            requirePositive("connect", connect);
            requirePositive("request", request);
        }
    }

    /**
     * Retries.
     *
     * @param attempts the maximum number of attempts of a request, the first one included, 1 to 10
     * @param pause the pause after the first attempt. Later ones are twice as long as the one before, and random by a
     *     half
     * @param maxPause the longest pause. If the provider asks for a longer one, the request fails at once
     */
    public record Retries(int attempts, Duration pause, Duration maxPause) {
        static final Retries DEFAULT = new Retries(4, Duration.ofMillis(200), Duration.ofSeconds(20));

        public Retries {
            requireRange("attempts", attempts, 10);
            requirePositive("pause", pause);
            requirePositive("maxPause", maxPause);
        }
    }

    /**
     * The circuit. It opens if at least half of the last attempts failed for the moment. Then no request is sent for a
     * while; after that, one request decides whether the circuit closes.
     *
     * @param attempts the number of last attempts, 1 to 1,000
     * @param open how long an open circuit stays open
     */
    public record Circuit(int attempts, Duration open) {
        static final Circuit DEFAULT = new Circuit(20, Duration.ofSeconds(30));

        public Circuit {
            requireRange("circuit", attempts, MAX_BATCH);
            requirePositive("open", open);
        }
    }

    public ProviderSettings {
        Objects.requireNonNull(timeouts, "timeouts");
        Objects.requireNonNull(retries, "retries");
        Objects.requireNonNull(circuit, "circuit");
        requireRange("batch", batch, MAX_BATCH);
        if (key.isBlank()) {
            throw new IllegalArgumentException("key must not be blank");
        }
        if (!"https".equals(endpoint.getScheme()) && !"localhost".equals(endpoint.getHost())) {
            throw new IllegalArgumentException("endpoint must begin with https, but is \"" + endpoint + "\"");
        }
    }

    /** Returns settings with 100 leads in a request, and with default time-outs, retries and circuit. */
    public static ProviderSettings of(URI endpoint, String key) {
        return new ProviderSettings(endpoint, key, 100, Timeouts.DEFAULT, Retries.DEFAULT, Circuit.DEFAULT);
    }

    /**
     * Reads {@code provider.endpoint} and {@code provider.key}, for example from {@code System.getenv()} or from a file
     * of properties.
     *
     * @throws IllegalArgumentException if one of them is missing
     */
    public static ProviderSettings from(Map<String, String> configuration) {
        return of(URI.create(required(configuration, "provider.endpoint")), required(configuration, "provider.key"));
    }

    private static String required(Map<String, String> configuration, String name) {
        String value = configuration.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is missing in the configuration");
        }
        return value;
    }

    /** Returns these settings with another maximum number of leads of a request. */
    public ProviderSettings withBatch(int leads) {
        return new ProviderSettings(endpoint, key, leads, timeouts, retries, circuit);
    }

    /** Returns these settings with other limits of time. */
    public ProviderSettings with(Timeouts others) {
        return new ProviderSettings(endpoint, key, batch, others, retries, circuit);
    }

    /** Returns these settings with other retries. */
    public ProviderSettings with(Retries others) {
        return new ProviderSettings(endpoint, key, batch, timeouts, others, circuit);
    }

    /** Returns these settings with another circuit. */
    public ProviderSettings with(Circuit other) {
        return new ProviderSettings(endpoint, key, batch, timeouts, retries, other);
    }

    @Override
    public String toString() {
        return "ProviderSettings[endpoint=" + endpoint + ", batch=" + batch + "]";
    }

    private static void requireRange(String argument, int value, int max) {
        if (value < 1 || value > max) {
            throw new IllegalArgumentException(argument + " must be between 1 and " + max + ", but is " + value);
        }
    }

    private static void requirePositive(String argument, Duration duration) {
        if (duration.toMillis() < 1) {
            throw new IllegalArgumentException(argument + " must be at least 1 ms, but is \"" + duration + "\"");
        }
    }
}
