package io.leadlist.conformance;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** What a service answered. Immutable and thread-safe as long as nobody changes the bytes of its body. */
public final class ServiceAnswer {
    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    /**
     * An answer with a status, headers, {@code Content-Type} among them, and the bytes of its body, none if it has
     * none.
     */
    public ServiceAnswer(int status, Map<String, String> headers, byte[] body) {
        Map<String, String> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byName.putAll(headers);
        this.status = status;
        this.headers = Collections.unmodifiableMap(byName);
        this.body = Objects.requireNonNull(body, "body");
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The headers; case does not matter in their names. */
    public Map<String, String> headers() {
        return headers;
    }

    /** The value of a header, whatever the case of its name. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The body. */
    public byte[] body() {
        return body;
    }

    /** The body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
