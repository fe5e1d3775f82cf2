package io.leadlist.examples.conformance;

import io.leadlist.conformance.ServiceCall;
import io.leadlist.conformance.ServiceResponse;
import io.leadlist.conformance.Target;
import io.leadlist.conformance.VectorCaller;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** A service behind a base URL, called with HTTP/1.1 and bearer tokens. Thread-safe. */
final class HttpTarget implements Target {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(200);

    /** A service may refuse a larger body unread, and close the connection; so it is asked before. */
    private static final int LARGE = 1 << 20;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final String base;
    private final Map<String, String> tokens;

    /**
     * A target.
     *
     * @param base the URL to which the paths of the cases are appended
     * @param tokens tokens by the names of callers; the others have their names as tokens
     */
    HttpTarget(URI base, Map<String, String> tokens) {
        String url = base.toString();
        this.base = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        this.tokens = Map.copyOf(tokens);
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

    /** Says whether there is a service at all, whatever it answers. */
    boolean answers() {
        try {
            client.send(
                    HttpRequest.newBuilder(URI.create(base + "/"))
                            .timeout(ANSWER)
                            .build(),
                    BodyHandlers.discarding());
            return true;
        } catch (IOException nobody) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private HttpRequest request(ServiceCall call) {
        byte[] body = call.body();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + call.target()))
                .timeout(ANSWER)
                .expectContinue(body.length > LARGE)
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
}
