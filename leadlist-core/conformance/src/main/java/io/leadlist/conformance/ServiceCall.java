package io.leadlist.conformance;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A call of a case, to be sent to a service. Immutable and thread-safe while the bytes of its body are not changed.
 *
 * <p>Path and parameters are not encoded; {@link #target} encodes them for HTTP.
 */
public final class ServiceCall {
    private final VectorCaller caller;
    private final String method;
    private final String path;
    private final Map<String, String> query;
    private final Map<String, String> headers;
    private final byte[] body;

    private ServiceCall(
            VectorCaller caller,
            String method,
            String path,
            Map<String, String> query,
            Map<String, String> headers,
            byte[] body) {
        this.caller = Objects.requireNonNull(caller, "caller");
        this.method = Objects.requireNonNull(method, "method");
        this.path = Objects.requireNonNull(path, "path");
        this.query = Collections.unmodifiableMap(new LinkedHashMap<>(query));
        this.headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        this.body = Objects.requireNonNull(body, "body");
    }

    /**
     * {@return a call without parameters, headers and body}
     *
     * @param caller the caller of the case
     * @param method the HTTP method
     * @param path the path, without the query
     */
    public static ServiceCall of(VectorCaller caller, String method, String path) {
        return new ServiceCall(caller, method, path, Map.of(), Map.of(), new byte[0]);
    }

    /**
     * {@return a copy with another caller}
     *
     * @param other the new caller
     */
    public ServiceCall withCaller(VectorCaller other) {
        return new ServiceCall(other, method, path, query, headers, body);
    }

    /**
     * {@return a copy with these parameters}
     *
     * @param parameters the query parameters by name
     */
    public ServiceCall withQuery(Map<String, String> parameters) {
        return new ServiceCall(caller, method, path, parameters, headers, body);
    }

    /**
     * {@return a copy with these headers}
     *
     * @param all all of them
     */
    public ServiceCall withHeaders(Map<String, String> all) {
        return new ServiceCall(caller, method, path, query, all, body);
    }

    /**
     * {@return a copy with this body}
     *
     * @param bytes the body
     */
    public ServiceCall withBody(byte[] bytes) {
        return new ServiceCall(caller, method, path, query, headers, bytes);
    }

    /** {@return the caller} */
    public VectorCaller caller() {
        return caller;
    }

    /** {@return the HTTP method} */
    public String method() {
        return method;
    }

    /** {@return the path, from the root of the service, without parameters} */
    public String path() {
        return path;
    }

    /** {@return the parameters by name, in order} */
    public Map<String, String> query() {
        return query;
    }

    /** {@return path and parameters as in the first line of a request, percent-encoded} */
    public String target() {
        StringBuilder target = new StringBuilder(encoded(path).replace("%2F", "/"));
        query.forEach((name, value) -> target.append(target.indexOf("?") < 0 ? '?' : '&')
                .append(encoded(name))
                .append('=')
                .append(encoded(value)));
        return target.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** {@return the headers without {@code Authorization}, but with {@code Content-Type} if there is a body} */
    public Map<String, String> headers() {
        return headers;
    }

    /** {@return the body; empty if there is none} */
    public byte[] body() {
        return body;
    }

    /** Returns method, path, parameters and caller, for people to read. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(method).append(' ').append(path);
        query.forEach((name, value) -> text.append(text.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(value));
        return text.append(" as ").append(caller.name()).toString();
    }
}
