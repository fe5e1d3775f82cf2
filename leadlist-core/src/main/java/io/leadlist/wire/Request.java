package io.leadlist.wire;

import io.leadlist.call.Caller;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP request: method, target, headers, caller and body.
 *
 * <p>A request whose body is a stream can be used once. Any other request can be used any number of times, and is
 * thread-safe. Bytes are not copied, and must not change.
 *
 * <pre>{@code
 * Request request = Request.of("POST", "/api/v1/entities/leadlists").withCaller(caller).withBody(stream);
 * Request direct = Request.of(caller, stream).withIdempotencyKey(key);
 * }</pre>
 */
public final class Request {
    private static final byte[] NOT_UTF_8 = {(byte) 0xFF};
    private static final Line NO_LINE = new Line("", "");
    private static final Supplier<InputStream> NO_BODY = InputStream::nullInputStream;

    private final Line line;
    private final Map<String, String> headers;
    private final Caller caller;
    private final Supplier<InputStream> body;

    private record Line(String method, String target) {}

    private Request(Line line, Map<String, String> headers, Caller caller, Supplier<InputStream> body) {
        this.line = line;
        this.headers = headers;
        this.caller = Objects.requireNonNull(caller, "caller");
        this.body = body;
    }

    /**
     * {@return a request without headers and body, whose caller is not signed in}
     *
     * @param method the method in upper case
     * @param target the path as the client sent it, percent-encoded, with the query after a question mark if there is
     *     one
     */
    public static Request of(String method, String target) {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(target, "target");
        return new Request(new Line(method, target), Map.of(), Caller.anonymous(), NO_BODY);
    }

    /**
     * {@return a request without headers and body for an endpoint that the host calls itself} Its method and its target
     * are empty, because the endpoints do not read them.
     *
     * @param caller the user who calls
     */
    public static Request of(Caller caller) {
        return new Request(NO_LINE, Map.of(), caller, NO_BODY);
    }

    /**
     * {@return a request like {@link #of(Caller)} with a body as in {@link #withBody(InputStream)}}
     *
     * @param caller the user who calls
     * @param body the body
     */
    public static Request of(Caller caller, InputStream body) {
        return of(caller).withBody(body);
    }

    /**
     * {@return a request like {@link #of(Caller)} with a body as in {@link #withBody(byte[])}}
     *
     * @param caller the user who calls
     * @param body the body
     */
    public static Request of(Caller caller, byte[] body) {
        return of(caller).withBody(body);
    }

    /**
     * {@return a request like {@link #of(Caller)} with a body as in {@link #withBody(String)}}
     *
     * @param caller the user who calls
     * @param body the body
     */
    public static Request of(Caller caller, String body) {
        return of(caller).withBody(body);
    }

    /**
     * {@return this request with another caller}
     *
     * @param other the new caller
     */
    public Request withCaller(Caller other) {
        return new Request(line, headers, other, body);
    }

    /**
     * {@return this request with a header, which replaces the header of the same name; null removes it} Names are
     * compared without case. A header that occurs several times has its values joined with commas.
     *
     * <p>The endpoints read {@code Content-Encoding}, {@code Idempotency-Key}, {@code If-Match}, {@code If-None-Match}
     * and {@code Prefer}. {@link io.leadlist.wire.routing.Routes} also read {@code Content-Type} and
     * {@code Accept-Encoding}. A host should pass on all headers.
     *
     * @param name the name of the header
     * @param value the value of the header; null to remove it
     */
    public Request withHeader(String name, @Nullable String value) {
        Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(headers);
        if (value == null) {
            more.remove(name);
        } else {
            more.put(name, value);
        }
        return new Request(line, Collections.unmodifiableMap(more), caller, body);
    }

    /**
     * {@return this request with an {@code Idempotency-Key} header, or without it if the key is null} An invalid key is
     * rejected in the response.
     *
     * @param key the idempotency key; null for none
     */
    public Request withIdempotencyKey(@Nullable String key) {
        return withHeader("Idempotency-Key", key);
    }

    /**
     * {@return this request with an {@code If-Match} header, or without it if the version is null} Its value is the
     * {@code ETag} of a response with a list, or several of them separated by commas. The list is changed only if it
     * still has one of these versions (<a href="{@docRoot}/docs/contract-decisions.md#63">decision 63</a>). An invalid
     * value is rejected in the response.
     *
     * @param version the value of the header; null to remove it
     */
    public Request withIfMatch(@Nullable String version) {
        return withHeader("If-Match", version);
    }

    /**
     * {@return this request with an {@code If-None-Match} header, or without it if the version is null} Its value is
     * the {@code ETag} of a response with a list, or several of them separated by commas. If the list has one of these
     * versions, a read returns 304 without the list, and a change is rejected with 412 (<a
     * href="{@docRoot}/docs/contract-decisions.md#63">decision 63</a>). An invalid value is rejected in the response.
     *
     * @param version the value of the header; null to remove it
     */
    public Request withIfNoneMatch(@Nullable String version) {
        return withHeader("If-None-Match", version);
    }

    /**
     * {@return this request with a stream as body} At most as many bytes are read as the limit allows. The library does
     * not close the stream. A body with {@code Content-Encoding: gzip} is unpacked; the same limit applies to the
     * unpacked bytes.
     *
     * @param stream the body
     */
    public Request withBody(InputStream stream) {
        Objects.requireNonNull(stream, "stream");
        return new Request(line, headers, caller, () -> stream);
    }

    /**
     * {@return this request with bytes as body}
     *
     * @param bytes the body
     */
    public Request withBody(byte[] bytes) {
        Objects.requireNonNull(bytes, "bytes");
        return new Request(line, headers, caller, () -> new ByteArrayInputStream(bytes));
    }

    /**
     * {@return this request with a text as body} A text with a lone surrogate is rejected in the response.
     *
     * @param text the text to read
     */
    public Request withBody(String text) {
        boolean isUtf8 = StandardCharsets.UTF_8.newEncoder().canEncode(text);
        return withBody(isUtf8 ? text.getBytes(StandardCharsets.UTF_8) : NOT_UTF_8);
    }

    /** {@return the method} */
    public String method() {
        return line.method();
    }

    /** {@return the path as the client sent it, without the query} */
    public String path() {
        int query = line.target().indexOf('?');
        return query < 0 ? line.target() : line.target().substring(0, query);
    }

    /** {@return the query as the client sent it, without the question mark; empty if the target has none} */
    public Optional<String> query() {
        int query = line.target().indexOf('?');
        return query < 0 ? Optional.empty() : Optional.of(line.target().substring(query + 1));
    }

    /** {@return the caller} */
    public Caller caller() {
        return caller;
    }

    /**
     * {@return the value of a header, if the request has it}
     *
     * @param name the name of the header
     */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** {@return the body} Each call returns the start of the body, unless it is a stream. */
    public InputStream body() {
        return body.get();
    }
}
