package io.leadlist.examples.service;

import static io.leadlist.examples.service.RunningService.LIST;
import static io.leadlist.examples.service.RunningService.LISTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The headers for conditions and codings reach the library, and its responses reach the client unchanged. */
class ConditionsAndCodingsTest {
    private static final String TOKEN = "Authorization: Bearer demo-owner";

    @TempDir
    static Path folder;

    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = RunningService.start(folder);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"If-None-Match: \"1\"", "If-None-Match: W/\"1\"", "If-None-Match: *"})
    void a_list_that_the_client_has_is_not_sent_again(String condition) throws Exception {
        String path = LISTS + "/" + service.created("demo-owner");

        for (String method : List.of("GET", "HEAD")) {
            Exchange response = send(method + " " + path, new byte[0], condition);
            assertThat(response.head).startsWith("HTTP/1.1 304").contains("ETag: \"1\"", "Vary: Accept-Encoding");
            assertThat(response.head).doesNotContain("Content-Type");
            assertThat(response.body).isEmpty();
        }
    }

    @Test
    void conditions_in_several_headers_are_one_list() throws Exception {
        String path = LISTS + "/" + service.created("demo-owner");

        assertThat(send("GET " + path, new byte[0], "If-None-Match: \"7\"", "If-None-Match: W/\"1\"").head)
                .startsWith("HTTP/1.1 304");
        assertThat(send("PATCH " + path, utf8("{}"), "If-Match: \"7\"", "If-Match: \"1\"").head)
                .startsWith("HTTP/1.1 200");
        assertThat(send("PATCH " + path, utf8("{\"name\":\"x\"}"), "If-None-Match: *").head)
                .startsWith("HTTP/1.1 412");
        assertThat(send("GET " + path, new byte[0]).head).contains("ETag: \"1\"");
    }

    @Test
    void a_list_is_compressed_and_its_tag_can_be_sent_back() throws Exception {
        String path = LISTS + "/" + service.created("demo-owner");
        Exchange plain = send("GET " + path, new byte[0]);
        Exchange packed = send("GET " + path, new byte[0], "Accept-Encoding: gzip, deflate, br");

        assertThat(packed.head).contains("Content-Encoding: gzip", "Vary: Accept-Encoding", "ETag: \"1-gzip\"");
        assertThat(unpacked(packed.body)).isEqualTo(plain.body);
        assertThat(plain.head).contains("ETag: \"1\"", "Vary: Accept-Encoding").doesNotContain("Content-Encoding");
        assertThat(send("GET " + path, new byte[0], "Accept-Encoding: gzip", "If-None-Match: \"1-gzip\"").head)
                .startsWith("HTTP/1.1 304")
                .contains("ETag: \"1-gzip\"");
        assertThat(send("PATCH " + path, utf8("{\"name\":\"x\"}"), "If-Match: \"1-gzip\"").head)
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void a_compressed_body_is_read_and_bounded_when_it_is_unpacked() throws Exception {
        assertThat(send("POST " + LISTS, packed(utf8(LIST)), "Content-Encoding: gzip").head)
                .startsWith("HTTP/1.1 201");
        assertThat(send("POST " + LISTS, packed(new byte[20 << 20]), "Content-Encoding: gzip").head)
                .startsWith("HTTP/1.1 413");
        assertThat(send("POST " + LISTS, utf8(LIST), "Content-Encoding: gzip").head)
                .startsWith("HTTP/1.1 400");
        assertThat(send("POST " + LISTS, utf8(LIST), "Content-Encoding: br").head)
                .startsWith("HTTP/1.1 415")
                .contains("Accept-Encoding: gzip");
    }

    @Test
    void unknown_parameters_of_the_media_type_are_ignored() throws Exception {
        String response = service.raw(
                "POST " + LISTS + " HTTP/1.1",
                "Host: localhost",
                "Connection: close",
                TOKEN,
                "Content-Type: application/json; charset=utf-8; foo=\"a;b\"",
                "Content-Length: " + LIST.length(),
                "",
                LIST);
        assertThat(response).startsWith("HTTP/1.1 201");
    }

    /**
     * A response.
     *
     * @param body the bytes as characters of ISO 8859-1
     */
    private record Exchange(String head, String body) {}

    /** Sends bytes that the HTTP client of the JDK would not send, and returns the bytes of the response. */
    private static Exchange send(String line, byte[] body, String... headers) throws IOException {
        String head = line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + TOKEN
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n"
                + String.join(
                        "",
                        Arrays.stream(headers).map(header -> header + "\r\n").toList()) + "\r\n";
        try (Socket socket = new Socket("localhost", service.port())) {
            socket.getOutputStream().write(utf8(head));
            socket.getOutputStream().write(body);
            String response = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            int end = response.indexOf("\r\n\r\n");
            String content = response.substring(end + 4);
            boolean isChunked = response.substring(0, end).contains("Transfer-Encoding: chunked");
            return new Exchange(response.substring(0, end), isChunked ? dechunked(content) : content);
        }
    }

    private static String dechunked(String chunked) {
        StringBuilder content = new StringBuilder();
        int start = 0;
        while (start < chunked.length()) {
            int lineEnd = chunked.indexOf("\r\n", start);
            int size = Integer.parseInt(chunked.substring(start, lineEnd), 16);
            content.append(chunked, lineEnd + 2, lineEnd + 2 + size);
            start = size == 0 ? chunked.length() : lineEnd + 2 + size + 2;
        }
        return content.toString();
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    private static String unpacked(String packed) throws IOException {
        byte[] bytes = packed.getBytes(StandardCharsets.ISO_8859_1);
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
