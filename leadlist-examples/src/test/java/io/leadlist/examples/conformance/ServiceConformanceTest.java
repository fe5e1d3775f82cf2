package io.leadlist.examples.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.conformance.CaseResult.Verdict;
import io.leadlist.conformance.HttpTarget;
import io.leadlist.conformance.Report;
import io.leadlist.conformance.Runner;
import io.leadlist.conformance.ServiceCall;
import io.leadlist.conformance.ServiceResponse;
import io.leadlist.conformance.Target;
import io.leadlist.conformance.VectorCaller;
import io.leadlist.conformance.Vectors;
import io.leadlist.examples.service.LeadListService;
import io.leadlist.examples.service.OpenApi;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The reference service with the whole sample directory passes every case over HTTP, and each response matches its
 * OpenAPI document.
 */
class ServiceConformanceTest {
    @TempDir
    Path folder;

    @Test
    void the_service_passes_every_case_with_documented_responses() throws IOException, InterruptedException {
        try (ConfigurableApplicationContext context = started()) {
            URI url =
                    URI.create("http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port"));
            awaitSamples(url);
            assertThat(sampleLists(url)).contains("\"lists\":[]");
            CheckedTarget service = new CheckedTarget(HttpTarget.at(url).withToken("demo-poor", "poor"), document(url));

            Report report = Runner.against(service).play(Vectors.load().cases());

            assertThat(report.passed()).as(report.text()).isTrue();
            assertThat(report.of(Verdict.NOT_PLAYED)).isEmpty();
        }
    }

    /** Asks until the service says that it has loaded the whole sample directory, which it does in the background. */
    private static void awaitSamples(URI url) throws IOException, InterruptedException {
        HttpRequest health = HttpRequest.newBuilder(url.resolve("/health")).build();
        HttpClient client = HttpClient.newHttpClient();
        Instant until = Instant.now().plusSeconds(120);
        String body = "";
        while (!body.equals("{\"status\":\"ready\",\"samples\":\"loaded\"}")) {
            assertThat(Instant.now()).as(body).isBefore(until);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            body = client.send(health, BodyHandlers.ofString()).body();
        }
    }

    /** Callers who have tokens of their own get no sample lists. */
    private static String sampleLists(URI url) throws IOException, InterruptedException {
        HttpRequest lists = HttpRequest.newBuilder(url.resolve("/page/lists"))
                .header("Authorization", "Bearer demo-owner")
                .build();
        return HttpClient.newHttpClient().send(lists, BodyHandlers.ofString()).body();
    }

    private static OpenApi document(URI url) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(url.resolve("/openapi.json")).build();
        return new OpenApi(HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body());
    }

    /** A service whose responses are checked against a document. */
    private record CheckedTarget(HttpTarget service, OpenApi document) implements Target {
        @Override
        public boolean knows(VectorCaller caller) {
            return service.knows(caller);
        }

        @Override
        public void pause() throws IOException {
            service.pause();
        }

        @Override
        public ServiceResponse send(ServiceCall call) throws IOException {
            ServiceResponse response = service.send(call);
            document.assertDescribes(call.method(), call.path(), response.status(), response::header, response.text());
            return response;
        }
    }

    /** Starts the service with its own tokens, because one of the callers must be without credits. */
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
