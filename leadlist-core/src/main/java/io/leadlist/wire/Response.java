package io.leadlist.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An HTTP response that a host sends: status, content type, headers, and a body that is written on request.
 * Thread-safe.
 *
 * <p>A host sends the status, the content type and the headers, then calls {@link #writeTo}. If the response
 * {@linkplain #hasBody has no body}, the host sends only the status and the headers. The body of a large list is read
 * from the storage while it is written, a page at a time. If that fails midway, the exception reaches the host, because
 * the status has been sent. The body is incomplete then, and the host should close the connection.
 */
public final class Response {
    /** The media type of JSON. */
    public static final String JSON = "application/json";

    private static final Content NO_BODY = new Content(out -> {}, OptionalLong.empty());

    private final int status;
    private final String contentType;
    private final Map<String, String> headers;
    private final Content content;

    /** Writes a body. */
    @FunctionalInterface
    public interface Body {
        /**
         * Writes the body. Does not close the stream.
         *
         * @param out the stream to write to
         * @throws IOException if the stream fails
         */
        void writeTo(OutputStream out) throws IOException;
    }

    private record Content(Body body, OptionalLong length) {}

    private Response(int status, String contentType, Map<String, String> headers, Content content) {
        this.status = status;
        this.contentType = contentType;
        this.headers = headers;
        this.content = content;
    }

    /**
     * {@return a response with a body, which is written again each time it is requested} A host can use it for its own
     * routes.
     *
     * @param status the HTTP status
     * @param contentType the value of the header {@code Content-Type}
     * @param body the body
     */
    public static Response of(int status, String contentType, Body body) {
        Objects.requireNonNull(contentType, "contentType");
        Objects.requireNonNull(body, "body");
        return new Response(status, contentType, Map.of(), new Content(body, OptionalLong.empty()));
    }

    /**
     * {@return a response with these bytes as body} They are not copied, and must not change.
     *
     * @param status the HTTP status
     * @param contentType the value of the header {@code Content-Type}
     * @param body the body
     */
    public static Response of(int status, String contentType, byte[] body) {
        Objects.requireNonNull(contentType, "contentType");
        Objects.requireNonNull(body, "body");
        Content content = new Content(out -> out.write(body), OptionalLong.of(body.length));
        return new Response(status, contentType, Map.of(), content);
    }

    /**
     * {@return a response without a body}
     *
     * @param status the HTTP status
     */
    public static Response withoutBody(int status) {
        return new Response(status, JSON, Map.of(), NO_BODY);
    }

    /**
     * {@return this response with a header, which replaces a header of the same name} Names are compared without case.
     *
     * @param name the name of the header
     * @param value the value of the header
     */
    public Response withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.keySet().removeIf(other -> other.equalsIgnoreCase(name) && !other.equals(name));
        more.put(name, value);
        return new Response(status, contentType, Collections.unmodifiableMap(more), content);
    }

    /**
     * {@return this response with another body of the same media type and of unknown length, such as its compressed
     * form}
     *
     * @param other the new body
     */
    public Response withBody(Body other) {
        Objects.requireNonNull(other, "body");
        return new Response(status, contentType, headers, new Content(other, OptionalLong.empty()));
    }

    /** {@return the HTTP status} */
    public int status() {
        return status;
    }

    /** {@return the headers other than the content type, in the order in which they were set; often empty} */
    public Map<String, String> headers() {
        return headers;
    }

    /**
     * {@return the value of a header, if the response has it} Names are compared without case.
     *
     * @param name the name of the header
     */
    public Optional<String> header(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** {@return whether the response has a body} If it has none, the host must not send a content type. */
    public boolean hasBody() {
        return !content.equals(NO_BODY);
    }

    /**
     * {@return the number of bytes of the body; empty if there is no body, or if the number is not known before the
     * body is written}
     */
    public OptionalLong length() {
        return content.length();
    }

    /** {@return the media type of the body; the one of JSON if there is no body} */
    public String contentType() {
        return contentType;
    }

    /**
     * Writes the body, if there is one. Does not close the stream.
     *
     * @param out the stream to write to
     * @throws IOException if the stream fails
     * @throws io.leadlist.call.StorageException if the storage fails
     */
    public void writeTo(OutputStream out) throws IOException {
        content.body().writeTo(out);
    }

    /** {@return the whole body, for small responses and for tests} */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writeTo(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** {@return the whole body as text, for small responses and for tests} */
    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }
}
