package io.leadlist.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    private static void assertRejected(String line, String header, int status, String code) throws Exception {
        String response = service.raw(line, "Host: localhost", header, "Connection: close", "", "");
        assertThat(response).startsWith("HTTP/1.1 " + status);
        JsonNode body =
                RunningService.JSON.readTree(response.substring(response.indexOf('{'), response.lastIndexOf('}') + 1));
        JsonNode error = body.has("_errors") ? body.get("_errors").get(0) : body.get("error");
        assertThat(error.get("code").stringValue()).as(response).isEqualTo(code);
    }
}
