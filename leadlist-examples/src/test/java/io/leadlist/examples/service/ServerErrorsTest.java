package io.leadlist.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Requests that the server rejects before the service sees them. */
class ServerErrorsTest {
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
    @CsvSource(delimiter = '|', textBlock = """
            POST {path} HTTP/1.1             | Transfer-Encoding: gzip          | 501 | NOT_IMPLEMENTED
            POST {path} HTTP/1.1             | Transfer-Encoding: chunked, nope | 400 | BAD_REQUEST
            CONNECT {path} HTTP/1.1          | X-Any: any                       | 501 | NOT_IMPLEMENTED
            CONNECT localhost:80 HTTP/1.1    | X-Any: any                       | 501 | NOT_IMPLEMENTED
            GET {path} HTTP/3.0              | X-Any: any                       | 505 | HTTP_VERSION_NOT_SUPPORTED
            GET {path} HTTP/1.1              | Expect: an-answer                | 417 | EXPECTATION_FAILED
            GET {path} HTTP/1.1              | Host: twice                      | 400 | BAD_REQUEST
            GET {path}/%zz HTTP/1.1          | X-Any: any                       | 400 | BAD_REQUEST
            GET {path} HTTP/1.1              | Content-Length: some             | 400 | BAD_REQUEST
            TRACE {path} HTTP/1.1            | X-Any: any                       | 405 | METHOD_NOT_ALLOWED
            GET /WEB-INF/web.xml HTTP/1.1    | X-Any: any                       | 404 | NOT_FOUND
            GET /META-INF/MANIFEST.MF HTTP/1.1 | X-Any: any                     | 404 | NOT_FOUND
            """)
    void the_code_of_an_error_matches_its_status_in_both_contracts(String line, String header, int status, String code)
            throws Exception {
        assertRejected(line.replace("{path}", "/api/v1/entities/leadlists"), header, status, code);
        assertRejected(
                line.replace("{path}", "/lead-lists"),
                header,
                status,
                line.contains("{path}") ? code.toLowerCase(Locale.ROOT) : code);
    }

    @ParameterizedTest
    @ValueSource(ints = {9_000, 100_000})
    void a_target_that_is_too_long_is_rejected_with_414(int length) throws Exception {
        assertRejected("GET /lead-lists?" + "x".repeat(length) + " HTTP/1.1", "X-Any: any", 414, "URI_TOO_LONG");
        assertRejected("POST /" + "x/".repeat(length / 2) + " HTTP/1.1", "X-Any: any", 414, "URI_TOO_LONG");
    }

    @Test
    void headers_that_are_too_large_are_rejected_with_431() throws Exception {
        String header = "X-Any: " + "x".repeat(9_000);
        assertRejected("GET /health HTTP/1.1", header, 431, "REQUEST_HEADER_FIELDS_TOO_LARGE");
        assertRejected("GET /lead-lists HTTP/1.1", header, 431, "request_header_fields_too_large");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TRACE   | /api/v1/entities/leadlists/550e8400-e29b-41d4-a716-446655440000 | GET, HEAD, PATCH, DELETE
            TRACE   | /api/v1/entities/leadlists?a=1                                   | POST, GET, HEAD
            OPTIONS | /api/v1/entities/leadlists                                       | POST, GET, HEAD
            TRACE   | /api/v1/operations/export                                        | POST
            TRACE   | /lead-lists                                                      | POST, GET, HEAD
            PROPFIND | /lead-lists/1                                                   | GET, HEAD, PATCH
            """)
    void a_wrong_method_is_rejected_with_the_right_ones(String method, String target, String allowed) throws Exception {
        String response =
                service.raw(method + " " + target + " HTTP/1.1", "Host: localhost", "Connection: close", "", "");
        assertThat(response).startsWith("HTTP/1.1 405");
        assertThat(response.lines().filter(line -> line.startsWith("Allow:"))).containsExactly("Allow: " + allowed);
        assertThat(response).doesNotContain("TRACE " + target + " HTTP/1.1\r\nHost");
    }

    private static void assertRejected(String line, String header, int status, String code) throws Exception {
        String response = service.raw(line, "Host: localhost", header, "Connection: close", "", "");
        assertThat(response).startsWith("HTTP/1.1 " + status);
        JsonNode body =
                RunningService.JSON.readTree(response.substring(response.indexOf('{'), response.lastIndexOf('}') + 1));
        JsonNode error = body.has("_errors") ? body.get("_errors").get(0) : body.get("error");
        assertThat(error.get("code").stringValue()).as(response).isEqualTo(code);
    }
}
