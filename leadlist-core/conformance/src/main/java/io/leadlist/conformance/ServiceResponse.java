package io.leadlist.conformance;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** A response of the checked service. Immutable and thread-safe while the bytes of its body are not changed. */
public final class ServiceResponse {
    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    /**
     * Creates a response.
     *
     * @param status the HTTP status
     * @param headers the headers, including {@code Content-Type}
     * @param body the bytes of the body; empty if there is none
     */
    public ServiceResponse(int status, Map<String, String> headers, byte[] body) {
        Map<String, String> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byName.putAll(headers);
        this.status = status;
        this.headers = Collections.unmodifiableMap(byName);
        this.body = Objects.requireNonNull(body, "body");
    }

    /** {@return the HTTP status} */
    public int status() {
        return status;
    }

    /** {@return the headers by name, in any case of letters} */
    public Map<String, String> headers() {
        return headers;
    }

    /**
     * {@return the value of a header; the case of its name does not matter}
     *
     * @param name the name of the header
     */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** {@return the body} */
    public byte[] body() {
        return body;
    }

    /** {@return the body as UTF-8 text} */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
