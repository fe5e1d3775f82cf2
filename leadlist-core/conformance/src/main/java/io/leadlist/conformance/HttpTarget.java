package io.leadlist.conformance;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A service behind a base URL, called with HTTP/1.1. The bearer token of a caller is its name, unless the target has
 * another token for it. Immutable and thread-safe.
 *
 * <p>A call waits at most 2 minutes for its response, and a pause takes 200 ms.
 */
public final class HttpTarget implements Target {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration RESPONSE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(200);

    /** A service may reject a larger body unread and close the connection, so the client asks first. */
    private static final int EXPECT_CONTINUE_ABOVE = 1 << 20;

    private final HttpClient client;
    private final String base;
    private final Map<String, String> tokens;

    private HttpTarget(HttpClient client, String base, Map<String, String> tokens) {
        this.client = client;
        this.base = base;
        this.tokens = Map.copyOf(tokens);
    }

    /**
     * {@return a target without tokens of its own}
     *
     * @param base the URL to which the paths of the cases are appended, such as {@code http://localhost:8080}
     * @throws IllegalArgumentException if it is not an absolute http or https URL
     */
    public static HttpTarget at(URI base) {
        String scheme = String.valueOf(base.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.matches("https?") || base.getHost() == null) {
            throw new IllegalArgumentException("the base must be an http or https URL, but is '" + base + "'");
        }
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build();
        String url = base.toString();
        return new HttpTarget(client, url.endsWith("/") ? url.substring(0, url.length() - 1) : url, Map.of());
    }

    /**
     * {@return this target with another token of a caller} An optional caller takes part only if it has such a token.
     *
     * @param caller the name of the caller
     * @param token the bearer token of the caller
     */
    public HttpTarget withToken(String caller, String token) {
        Map<String, String> all = new HashMap<>(tokens);
        all.put(caller, Objects.requireNonNull(token, "token"));
        return new HttpTarget(client, base, all);
    }

    @Override
    public boolean knows(VectorCaller caller) {
        return !caller.optional() || tokens.containsKey(caller.name());
    }

    @Override
    public ServiceResponse send(ServiceCall call) throws IOException {
        try {
            HttpResponse<byte[]> response = client.send(request(call), BodyHandlers.ofByteArray());
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            response.headers().map().forEach((name, values) -> headers.put(name, String.join(", ", values)));
            return new ServiceResponse(response.statusCode(), headers, response.body());
        } catch (InterruptedException interrupted) {
            throw stopped(interrupted);
        }
    }

    /** Whether a service is reachable; the response does not matter. */
    boolean isReachable() {
        try {
            client.send(
                    HttpRequest.newBuilder(URI.create(base + "/"))
                            .timeout(RESPONSE)
                            .build(),
                    BodyHandlers.discarding());
            return true;
        } catch (IOException unreachable) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private HttpRequest request(ServiceCall call) {
        byte[] body = call.body();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + call.target()))
                .timeout(RESPONSE)
                .expectContinue(body.length > EXPECT_CONTINUE_ABOVE)
                .method(call.method(), body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        call.headers().forEach(request::header);
        VectorCaller caller = call.caller();
        if (caller.signedIn()) {
            request.header("Authorization", "Bearer " + tokens.getOrDefault(caller.name(), caller.name()));
        }
        return request.build();
    }

    @Override
    public void pause() throws IOException {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException interrupted) {
            throw stopped(interrupted);
        }
    }

    private static IOException stopped(InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        IOException stopped = new InterruptedIOException("interrupted");
        stopped.initCause(interrupted);
        return stopped;
    }

    /** Returns the base URL. */
    @Override
    public String toString() {
        return base;
    }
}
