package io.leadlist.examples.service;

import static io.leadlist.examples.service.RunningService.LIST;
import static io.leadlist.examples.service.RunningService.LISTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the network to PostgreSQL drops packets, calls fail within the timeouts, and succeed again after the repair. */
class BrokenNetworkTest {
    /**
     * Five times the timeouts that are set below, because the machine may be busy. Without timeouts, the driver would
     * wait forever and the pool for 30 seconds.
     */
    private static final Duration MOST = Duration.ofSeconds(10);

    @TempDir
    static Path folder;

    private static EmbeddedPostgres postgres;
    private static Network network;
    private static RunningService service;
    private static ExecutorService caller;

    @BeforeAll
    static void start() throws Exception {
        postgres = EmbeddedPostgres.start();
        network = new Network(postgres.getPort());
        caller = Executors.newSingleThreadExecutor();
        service = RunningService.start(
                folder,
                "--spring.datasource.url=jdbc:postgresql://localhost:" + network.port() + "/postgres",
                "--spring.datasource.username=postgres",
                "--leadlist.database.socket-timeout=2s",
                "--leadlist.database.connect-timeout=2s",
                "--leadlist.database.pool-timeout=2s",
                "--leadlist.database.check-interval=200ms",
                "--leadlist.database.check-timeout=1s",
                "--logging.level.root=OFF");
    }

    @AfterEach
    void repair() {
        network.repair();
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
        caller.shutdownNow();
        network.close();
        postgres.close();
    }

    @Test
    void calls_fail_within_the_timeouts_and_succeed_after_the_repair() throws Exception {
        String list = service.created("demo-owner");
        network.breakDown();
        assertThat(within(() -> service.get("demo-owner", LISTS + "/" + list)).statusCode())
                .isEqualTo(500);
        assertThat(within(() -> service.post("demo-owner", LISTS, LIST)).statusCode())
                .isEqualTo(500);
        await(() -> service.get("", "/health").statusCode() == 503);
        network.repair();
        await(() -> service.get("", "/health").statusCode() == 200);
        assertThat(service.get("demo-owner", LISTS + "/" + list).statusCode()).isEqualTo(200);
        service.created("demo-owner");
    }

    @Test
    void a_statement_whose_result_is_lost_fails_within_the_timeout() throws Exception {
        String path = LISTS + "/" + service.created("demo-owner");
        try (Connection other = postgres.getPostgresDatabase().getConnection()) {
            other.setAutoCommit(false);
            execute(other, "SELECT FROM lead_list FOR UPDATE");
            Future<HttpResponse<String>> call =
                    caller.submit(() -> service.send("PATCH", "demo-owner", path, "{\"name\":\"Other\"}"));
            await(() -> isStatementBlocked());
            network.breakDown();
            other.rollback();
            assertThat(call.get(MOST.toSeconds(), TimeUnit.SECONDS).statusCode())
                    .isEqualTo(500);
        }
        network.repair();
        await(() -> service.send("PATCH", "demo-owner", path, "{\"name\":\"Another\"}")
                        .statusCode()
                == 200);
    }

    @Test
    void the_health_check_does_not_wait_for_the_network() throws Exception {
        network.breakDown();
        await(() -> service.get("", "/health").statusCode() == 503);
        Instant start = Instant.now();
        assertThat(service.get("", "/health").statusCode()).isEqualTo(503);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(1));
        network.repair();
        await(() -> service.get("", "/health").statusCode() == 200);
    }

    private static boolean isStatementBlocked() throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet waiting =
                        statement.executeQuery("SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock'")) {
            return waiting.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static <T> T within(Callable<T> call) throws Exception {
        return caller.submit(call).get(MOST.toSeconds(), TimeUnit.SECONDS);
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        Instant until = Instant.now().plus(MOST);
        while (!condition.call()) {
            assertThat(Instant.now()).isBefore(until);
        }
    }
}
