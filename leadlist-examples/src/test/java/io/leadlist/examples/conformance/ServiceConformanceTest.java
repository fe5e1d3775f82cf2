package io.leadlist.examples.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.examples.service.LeadListService;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The command, over HTTP, against the reference service with its whole sample directory. */
class ServiceConformanceTest {
    private static final String PASSED = "287 cases: 287 ok, 0 failed, 0 not played";

    @TempDir
    Path folder;

    @Test
    void the_service_passes_every_case() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (ConfigurableApplicationContext service = started()) {
            String url = "http://localhost:" + service.getEnvironment().getRequiredProperty("local.server.port");
            PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

            int exit = Conformance.run(List.of(url, "--failures", "--token", "demo-poor=poor"), out);

            assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines(PASSED);
            assertThat(exit).isZero();
        }
    }

    /** With tokens of its own, because one of the callers must be without credits. */
    private ConfigurableApplicationContext started() {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--leadlist.data=" + folder,
                "--leadlist.worker.interval=20ms",
                "--leadlist.credits.of[org_initech].email=0",
                "--logging.level.root=WARN"));
        token(arguments, 0, "demo-owner", "user_xyz789", "org_acme", "admin@example.com");
        token(arguments, 1, "demo-member", "user_member", "org_acme", "member@example.com");
        token(arguments, 2, "demo-admin", "user_admin", "org_acme", "other.admin@example.com");
        arguments.add("--leadlist.tokens[2].admin=true");
        token(arguments, 3, "demo-rival", "user_rival", "org_globex", "rival@example.com");
        arguments.addAll(List.of("--leadlist.tokens[4].token=demo-nobody", "--leadlist.tokens[4].user=user_nobody"));
        token(arguments, 5, "poor", "user_poor", "org_initech", "poor@example.com");
        return SpringApplication.run(LeadListService.class, arguments.toArray(String[]::new));
    }

    private static void token(
            List<String> arguments, int index, String token, String user, String organization, String email) {
        String setting = "--leadlist.tokens[" + index + "].";
        arguments.addAll(List.of(
                setting + "token=" + token,
                setting + "user=" + user,
                setting + "organization=" + organization,
                setting + "email=" + email));
    }
}
