package io.leadlist.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The command, against a server with one fixed response. */
class ConformanceTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void differences_are_printed_and_the_exit_code_is_1() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = "{\"error\":{\"code\":\"UNAUTHORIZED\",\"message\":\"No\"}}".getBytes(StandardCharsets.UTF_8);
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(401, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            String url = "http://localhost:" + server.getAddress().getPort() + "/";

            assertThat(run(url, "--only", "A caller without a token cannot create a list"))
                    .isEqualTo(1);
        } finally {
            server.stop(0);
        }
        assertThat(text())
                .contains("entities/create.json")
                .contains("FAILED     A caller without a token cannot create a list (entities-create, decision 25)")
                .contains("POST /api/v1/entities/leadlists as nobody")
                .contains("body /error/message: expected \"Unauthorized\", but was \"No\"")
                .contains("1 cases: 0 ok, 1 failed, 0 not played");
    }

    @Test
    void invalid_arguments_print_the_usage_and_the_exit_code_is_2() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("ftp://localhost")).isEqualTo(2);
        assertThat(run("http://localhost", "--only")).isEqualTo(2);
        assertThat(run("http://localhost", "--only", "no such case anywhere")).isEqualTo(2);
        assertThat(run("http://localhost", "--token", "stranger=x")).isEqualTo(2);
        assertThat(text()).contains("Usage: java -jar leadlist-conformance-VERSION-cli.jar BASE-URL");
    }

    @Test
    void an_unreachable_service_is_reported_once() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertThat(run("http://localhost:" + port)).isEqualTo(2);
        assertThat(text()).isEqualToIgnoringNewLines("No service is reachable at http://localhost:" + port);
    }

    @Test
    void help_prints_the_usage() {
        assertThat(run("--help")).isZero();
        assertThat(text())
                .startsWith("Usage: java -jar leadlist-conformance-VERSION-cli.jar BASE-URL")
                .contains("--failures");
    }

    private int run(String... arguments) {
        return Conformance.run(List.of(arguments), new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
