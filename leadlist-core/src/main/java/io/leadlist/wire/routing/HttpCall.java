package io.leadlist.wire.routing;

import io.leadlist.call.Caller;
import io.leadlist.wire.Request;
import java.io.InputStream;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP request as a host hands it over: method, path, query, headers, who makes it, and its body. A call over a
 * stream can be answered once; one over bytes or text any number of times, and is thread-safe as long as nobody changes
 * the bytes, which are not copied.
 *
 * <pre>{@code
 * HttpCall call = HttpCall.of("POST", "/api/v1/entities/leadlists").by(caller).withHeader("Idempotency-Key", key).withBody(stream);
 * }</pre>
 */
public final class HttpCall {
    private final String method;
    private final String path;
    private final @Nullable String query;
    private final Map<String, String> headers;
    private final Caller caller;
    private final Function<Caller, Request> body;

    private HttpCall(Line line, Map<String, String> headers, Caller caller, Function<Caller, Request> body) {
        this.method = line.method();
        this.path = line.path();
        this.query = line.query();
        this.headers = headers;
        this.caller = Objects.requireNonNull(caller, "caller");
        this.body = body;
    }

    private record Line(
            String method, String path, @Nullable String query) {}

    /**
     * A call by nobody, without headers and body.
     *
     * @param method in upper case, as it stands in a request
     * @param target the path as it stands in a request, percent-encoded where it is there, and the query behind a
     *     question mark if there is one
     */
    public static HttpCall of(String method, String target) {
        Objects.requireNonNull(method, "method");
        int question = target.indexOf('?');
        Line line = question < 0
                ? new Line(method, target, null)
                : new Line(method, target.substring(0, question), target.substring(question + 1));
        return new HttpCall(line, Map.of(), Caller.anonymous(), caller -> Request.of(caller, new byte[0]));
    }

    /** The same by somebody. */
    public HttpCall by(Caller other) {
        return new HttpCall(line(), headers, other, body);
    }

    /**
     * The same with one more header, or another value of one; null leaves everything as it is. Upper and lower case of
     * the name are the same.
     */
    public HttpCall withHeader(String name, @Nullable String value) {
        Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(headers);
        if (value != null) {
            more.put(name, value);
        }
        return new HttpCall(line(), Collections.unmodifiableMap(more), caller, body);
    }

    /**
     * The same with a body that is read from a stream, at most up to the limit in force. The stream stays the host's to
     * close.
     */
    public HttpCall withBody(InputStream stream) {
        Objects.requireNonNull(stream, "stream");
        return new HttpCall(line(), headers, caller, by -> Request.of(by, stream));
    }

    /** The same with a body in memory. */
    public HttpCall withBody(byte[] bytes) {
        Objects.requireNonNull(bytes, "bytes");
        return new HttpCall(line(), headers, caller, by -> Request.of(by, bytes));
    }

    /** The same with a text as body. */
    public HttpCall withBody(String text) {
        Objects.requireNonNull(text, "text");
        return new HttpCall(line(), headers, caller, by -> Request.of(by, text));
    }

    /** The method. */
    public String method() {
        return method;
    }

    /** The path, percent-encoded as it came, without the query. */
    public String path() {
        return path;
    }

    /** Who makes the call. */
    public Caller caller() {
        return caller;
    }

    /** The value of a header, as it came. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /**
     * The parameters of the query, decoded.
     *
     * @throws UnreadableTargetException if they can not be, or one is there twice
     */
    Map<String, String> parameters() {
        return RequestTargets.parameters(query);
    }

    /** What the endpoints take. */
    Request request() {
        return body.apply(caller)
                .withIdempotencyKey(headers.get("Idempotency-Key"))
                .withIfMatch(headers.get("If-Match"));
    }

    private Line line() {
        return new Line(method, path, query);
    }
}
