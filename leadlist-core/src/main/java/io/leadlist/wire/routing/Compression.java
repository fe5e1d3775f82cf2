package io.leadlist.wire.routing;

import io.leadlist.internal.wire.AcceptedEncodings;
import io.leadlist.internal.wire.VersionTag;
import io.leadlist.wire.Request;
import io.leadlist.wire.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;

/**
 * Compresses responses with gzip for clients that accept it (RFC 9110, 12.5.3). {@link Routes} does this with each
 * response; a host can do the same with the responses of its own routes. If another part of the host compresses, it
 * passes requests on without {@code Accept-Encoding}.
 *
 * <p>Text and JSON are compressed if they have at least {@value #MIN_BYTES} bytes, or if their length is not known. The
 * {@code ETag} of a compressed response ends with {@code -gzip}, and is valid in {@code If-Match} and
 * {@code If-None-Match} (<a href="{@docRoot}/docs/contract-decisions.md#63">decision 63</a>). A response that depends
 * on what the client accepts has {@code Vary: Accept-Encoding}.
 */
public final class Compression {
    /** The minimum number of bytes of a compressed response. Below it, compression saves nothing. */
    public static final int MIN_BYTES = 1_024;

    private static final int NOT_MODIFIED = 304;
    private static final String CONTENT_ENCODING = "Content-Encoding";
    private static final String ACCEPT_ENCODING = "Accept-Encoding";

    private Compression() {}

    /**
     * {@return the response in the form that the request accepts best: the response itself, or its compressed form} The
     * body is compressed while it is written. If writing it fails, the compressed form is incomplete as well.
     *
     * @param request the request, whose {@code Accept-Encoding} is read
     * @param response the response to compress
     */
    public static Response apply(Request request, Response response) {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(response, "response");
        if (response.status() == NOT_MODIFIED) {
            return varying(response);
        } else if (!isCompressible(response)) {
            return response;
        }
        AcceptedEncodings accepted = AcceptedEncodings.of(request);
        boolean isWorthIt = response.length().orElse(MIN_BYTES) >= MIN_BYTES || !accepted.isIdentityAccepted();
        return isWorthIt && accepted.isGzipAccepted() ? compressed(varying(response)) : varying(response);
    }

    private static boolean isCompressible(Response response) {
        String type = response.contentType().toLowerCase(Locale.ROOT);
        boolean isText = type.startsWith("text/") || type.startsWith(Response.JSON) || type.contains("+json");
        return response.hasBody() && isText && response.header(CONTENT_ENCODING).isEmpty();
    }

    private static Response varying(Response response) {
        String others = response.header("Vary").map(names -> names + ", ").orElse("");
        return response.withHeader("Vary", others + ACCEPT_ENCODING);
    }

    private static Response compressed(Response response) {
        Response encoded = response.withBody(out -> compress(response, out)).withHeader(CONTENT_ENCODING, "gzip");
        return response.header("ETag")
                .map(tag -> encoded.withHeader("ETag", VersionTag.compressed(tag)))
                .orElse(encoded);
    }

    private static void compress(Response response, OutputStream out) throws IOException {
        GzipOutput gzip = new GzipOutput(out);
        try {
            response.writeTo(gzip);
            // Not in the finally block: an interrupted body must not look complete.
            gzip.finish();
        } finally {
            gzip.release();
        }
    }

    /** Compresses to the host's stream, and can release its memory without closing that stream. */
    private static final class GzipOutput extends GZIPOutputStream {
        private static final int BLOCK = 8 << 10;

        GzipOutput(OutputStream out) throws IOException {
            super(out, BLOCK);
        }

        void release() {
            def.end();
        }
    }
}
