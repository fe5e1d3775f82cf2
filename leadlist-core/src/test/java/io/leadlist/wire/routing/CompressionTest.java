package io.leadlist.wire.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadlist.wire.Request;
import io.leadlist.wire.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A response is compressed if it is long enough and the client accepts gzip. */
class CompressionTest {
    private static final Request GZIP = Request.of("GET", "/").withHeader("accept-encoding", "gzip");
    private static final Request NONE = Request.of("GET", "/");
    private static final String LONG = "{\"name\":\"" + "x".repeat(Compression.MIN_BYTES) + "\"}";

    @Test
    void a_long_body_is_compressed_for_a_client_that_accepts_it() throws IOException {
        Response response = Compression.apply(GZIP, json(LONG).withHeader("X-Other", "kept"));

        assertThat(response.headers())
                .containsEntry("Content-Encoding", "gzip")
                .containsEntry("Vary", "Accept-Encoding")
                .containsEntry("X-Other", "kept");
        assertThat(response.contentType()).isEqualTo("application/json");
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.bytes()).hasSizeLessThan(LONG.length());
        assertThat(unpacked(response.bytes())).isEqualTo(LONG);
        assertThat(unpacked(response.bytes())).as("written again").isEqualTo(LONG);
        assertThat(response.length()).isEmpty();
    }

    @Test
    void a_client_that_does_not_accept_it_gets_the_response_as_it_is() {
        Response response = Compression.apply(NONE, json(LONG));

        assertThat(response.headers()).containsEntry("Vary", "Accept-Encoding").hasSize(1);
        assertThat(response.text()).isEqualTo(LONG);
        assertThat(response.length()).hasValue(LONG.length());
    }

    @ParameterizedTest
    @CsvSource({"1023, gzip, false", "1024, gzip, true", "0, 'gzip, identity;q=0', true"})
    void a_short_body_is_compressed_only_if_it_must_be(int length, String accepted, boolean isCompressed) {
        Request request = NONE.withHeader("Accept-Encoding", accepted);
        Response response = Compression.apply(request, json("x".repeat(length)));

        assertThat(response.header("Content-Encoding").isPresent()).isEqualTo(isCompressed);
        assertThat(response.header("Vary")).contains("Accept-Encoding");
    }

    @Test
    void a_body_of_unknown_length_is_compressed() throws IOException {
        Response response = Compression.apply(GZIP, Response.of(200, "text/csv; charset=utf-8", out -> out.write('a')));

        assertThat(unpacked(response.bytes())).isEqualTo("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/problem+json", "Application/JSON; charset=utf-8", "TEXT/plain"})
    void text_and_json_are_compressed(String type) {
        Response response = Response.of(200, type, LONG.getBytes(StandardCharsets.UTF_8));
        assertThat(Compression.apply(GZIP, response).header("Content-Encoding")).contains("gzip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "application/zip", "application/octet-stream"})
    void other_media_types_are_not_compressed(String type) {
        Response response = Response.of(200, type, LONG.getBytes(StandardCharsets.UTF_8));
        assertThat(Compression.apply(GZIP, response)).isSameAs(response);
    }

    @Test
    void a_response_without_a_body_or_with_a_coding_stays_as_it_is() {
        Response empty = Response.withoutBody(204);
        Response coded = json(LONG).withHeader("content-encoding", "br");

        assertThat(Compression.apply(GZIP, empty)).isSameAs(empty);
        assertThat(Compression.apply(GZIP, coded)).isSameAs(coded);
    }

    @ParameterizedTest
    @CsvSource({"'\"7\"', '\"7-gzip\"'", "W/\"7\", W/\"7\"", "'\"\"', '\"-gzip\"'"})
    void the_tag_of_a_compressed_response_is_another_strong_one(String tag, String compressed) {
        Response response = json(LONG).withHeader("etag", tag);

        assertThat(Compression.apply(GZIP, response).header("ETag")).contains(compressed);
        assertThat(Compression.apply(NONE, response).header("ETag")).contains(tag);
    }

    @Test
    void an_unchanged_resource_varies_like_its_response() {
        Response response = Compression.apply(GZIP, Response.withoutBody(304).withHeader("Vary", "Origin"));

        assertThat(response.headers()).containsEntry("Vary", "Origin, Accept-Encoding");
        assertThat(response.hasBody()).isFalse();
    }

    @Test
    void a_body_that_breaks_off_does_not_look_complete() {
        Response broken = Compression.apply(GZIP, Response.of(200, "application/json", out -> {
            out.write(LONG.getBytes(StandardCharsets.UTF_8));
            throw new IllegalStateException("the storage failed");
        }));
        Closeable out = new Closeable();

        assertThatThrownBy(() -> broken.writeTo(out)).hasMessage("the storage failed");

        assertThat(out.isClosed).isFalse();
        assertThatThrownBy(() -> unpacked(out.toByteArray())).isInstanceOf(EOFException.class);
    }

    @Test
    void the_stream_of_the_host_stays_open() throws IOException {
        Closeable out = new Closeable();
        Compression.apply(GZIP, json(LONG)).writeTo(out);

        assertThat(out.isClosed).isFalse();
    }

    @Test
    void a_failure_of_the_stream_reaches_the_host() {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("gone");
            }
        };

        assertThatThrownBy(() -> Compression.apply(GZIP, json(LONG)).writeTo(gone))
                .isInstanceOf(IOException.class)
                .hasMessage("gone");
    }

    private static Response json(String text) {
        return Response.of(200, "application/json", text.getBytes(StandardCharsets.UTF_8));
    }

    static String unpacked(byte[] packed) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static final class Closeable extends ByteArrayOutputStream {
        private boolean isClosed;

        @Override
        public void close() {
            isClosed = true;
        }
    }
}
