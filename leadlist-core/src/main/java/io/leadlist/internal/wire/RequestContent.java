package io.leadlist.internal.wire;

import io.leadlist.wire.Request;
import java.io.FilterInputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The body of a request without its {@code Content-Encoding} (RFC 9110, 8.4): {@code gzip}, {@code identity} or none.
 */
public final class RequestContent {
    private static final List<String> GZIP = List.of("gzip", "x-gzip");

    private RequestContent() {}

    /**
     * Returns the body, unpacked while it is read. Closing it releases the memory of the decompression, and leaves the
     * stream of the request open. It throws {@link io.leadlist.call.InvalidRequestException} if the body is announced
     * as gzip but is not gzip, and {@link io.leadlist.wire.json.PayloadTooLargeException} if the packed body is longer
     * than any packed form of {@code most} bytes. The caller limits the unpacked bytes.
     *
     * @param most the maximum number of unpacked bytes that the caller accepts
     * @throws UnsupportedCodingException if the body has another coding, or several
     */
    public static InputStream of(Request request, long most) {
        String header = request.header("Content-Encoding").orElse("");
        List<String> codings = Arrays.stream(header.toLowerCase(Locale.ROOT).split(",", -1))
                .map(String::strip)
                .filter(coding -> !coding.isEmpty() && !coding.equals("identity"))
                .toList();
        if (codings.isEmpty()) {
            return new Unclosed(request.body());
        } else if (codings.size() > 1 || !GZIP.contains(codings.get(0))) {
            throw new UnsupportedCodingException(header);
        }
        return new GzipInput(request.body(), most);
    }

    /** Leaves the stream open: it belongs to the host. */
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream body) {
            super(body);
        }

        @Override
        public void close() {
            // The stream belongs to the host.
        }
    }
}
