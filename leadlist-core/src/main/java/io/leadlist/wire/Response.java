package io.leadlist.wire;

import io.leadlist.wire.json.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;

/**
 * An answer for a host to pass on: a status, a content type, headers, and a body that is written when it is asked for.
 * Thread-safe.
 *
 * <p>A host sends the status, the content type and the headers, then calls {@link #writeTo}; of an answer that
 * {@linkplain #hasBody has no body} it sends the status and the headers. The body of a large list is read from the
 * storage while it is written, a page at a time. If that fails midway, the exception reaches the host, because the
 * status has been sent; what was written is not whole then, and the host should break off the connection.
 */
public final class Response {
    private static final String JSON = "application/json";
    private static final Body NO_BODY = out -> {};

    private final int status;
    private final String contentType;
    private final Map<String, String> headers;
    private final Body body;

    /** Writes a body. */
    @FunctionalInterface
    public interface Body {
        /**
         * Writes it; the stream is not closed.
         *
         * @throws IOException if the stream fails
         */
        void writeTo(OutputStream out) throws IOException;
    }

    private Response(int status, String contentType, Map<String, String> headers, Body body) {
        this.status = status;
        this.contentType = contentType;
        this.headers = headers;
        this.body = body;
    }

    /** An answer in JSON; the body is written afresh each time it is asked for. Not meant for hosts. */
    public static Response json(int status, Consumer<JsonWriter> body) {
        Objects.requireNonNull(body, "body");
        return of(status, JSON, out -> writeJson(out, body));
    }

    /**
     * An answer of any media type; the body is written afresh each time it is asked for. Meant for the contracts, and
     * for the routes of a host's own.
     */
    public static Response of(int status, String contentType, Body body) {
        Objects.requireNonNull(contentType, "contentType");
        return new Response(status, contentType, Map.of(), Objects.requireNonNull(body, "body"));
    }

    /** An answer without a body. Not meant for hosts. */
    public static Response withoutBody(int status) {
        return new Response(status, JSON, Map.of(), NO_BODY);
    }

    /** The same with one more header, or another value of one. Not meant for hosts. */
    public Response withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Response(status, contentType, Collections.unmodifiableMap(more), body);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The headers to send beside the content type, in the order in which they were set; often none. */
    public Map<String, String> headers() {
        return headers;
    }

    /** Says whether there is a body. Without one, as with status 204, no content type is to be sent. */
    public boolean hasBody() {
        return !body.equals(NO_BODY);
    }

    /** The media type of the body. Where there is none it is that of JSON, for hosts that do not ask. */
    public String contentType() {
        return contentType;
    }

    /**
     * Writes the body, if there is one; the stream is not closed.
     *
     * @throws IOException if the stream fails
     * @throws io.leadlist.call.StorageException if the storage fails
     */
    public void writeTo(OutputStream out) throws IOException {
        body.writeTo(out);
    }

    private static void writeJson(OutputStream out, Consumer<JsonWriter> body) throws IOException {
        try {
            JsonWriter.write(out, body);
        } catch (JacksonException failure) {
            if (failure.getCause() instanceof IOException broken) {
                throw broken;
            }
            throw failure;
        }
    }

    /** The whole body in memory, for small answers and for tests. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writeTo(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** The whole body as text, for small answers and for tests. */
    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }
}
