package io.leadlist.wire;

import io.leadlist.call.Caller;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request as a host hands it over: who makes it, its body, and its {@code Idempotency-Key} and {@code If-Match}
 * headers if it has them.
 *
 * <p>A request over a stream serves one call; one over bytes or text serves any number of them, and is thread-safe as
 * long as nobody changes the bytes, which are not copied.
 */
public final class Request {
    /** No byte of UTF-8. */
    private static final byte[] NO_TEXT = {(byte) 0xFF};

    private final Caller caller;
    private final Body body;
    private final @Nullable String idempotencyKey;
    private final @Nullable String ifMatch;

    private interface Body {
        InputStream open();
    }

    private Request(Caller caller, Body body, @Nullable String idempotencyKey, @Nullable String ifMatch) {
        this.caller = Objects.requireNonNull(caller, "caller");
        this.body = body;
        this.idempotencyKey = idempotencyKey;
        this.ifMatch = ifMatch;
    }

    /** A request without a body, as those that delete are. */
    public static Request of(Caller caller) {
        return of(caller, new byte[0]);
    }

    /**
     * A request whose body is read from a stream, at most up to the limit in force. The stream stays the host's to
     * close.
     */
    public static Request of(Caller caller, InputStream body) {
        Objects.requireNonNull(body, "body");
        return new Request(caller, () -> body, null, null);
    }

    /** A request whose body is in memory. */
    public static Request of(Caller caller, byte[] body) {
        Objects.requireNonNull(body, "body");
        return new Request(caller, () -> new ByteArrayInputStream(body), null, null);
    }

    /**
     * A request whose body is a text. With a lone surrogate in it, it is no text, and refused when the request is
     * answered.
     */
    public static Request of(Caller caller, String body) {
        boolean isText = StandardCharsets.UTF_8.newEncoder().canEncode(body);
        return of(caller, isText ? body.getBytes(StandardCharsets.UTF_8) : NO_TEXT);
    }

    /**
     * The same request with the value of its {@code Idempotency-Key} header, or without one. A value that can not be a
     * key is refused when the request is answered.
     */
    public Request withIdempotencyKey(@Nullable String key) {
        return new Request(caller, body, key, ifMatch);
    }

    /**
     * The same request with the value of its {@code If-Match} header, or without one: that of the {@code ETag} of an
     * answer that showed a list, so that the list is changed only if nobody has changed it since (reading 63). A value
     * that can not be one is refused when the request is answered, and so is a header of several values; a host that
     * has several joins them with commas.
     */
    public Request withIfMatch(@Nullable String version) {
        return new Request(caller, body, idempotencyKey, version);
    }

    /** Who makes the request. */
    public Caller caller() {
        return caller;
    }

    /** The body, from its start if it is in memory. */
    public InputStream body() {
        return body.open();
    }

    /** The value of {@code If-Match}, as it came. */
    public Optional<String> ifMatch() {
        return Optional.ofNullable(ifMatch);
    }

    /** The value of {@code Idempotency-Key}, as it came. */
    public Optional<String> idempotencyKey() {
        return Optional.ofNullable(idempotencyKey);
    }
}
