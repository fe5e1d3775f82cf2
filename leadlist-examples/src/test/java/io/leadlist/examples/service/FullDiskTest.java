package io.leadlist.examples.service;

import static io.leadlist.examples.service.RunningService.LIST;
import static io.leadlist.examples.service.RunningService.LISTS;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.h2.api.ErrorCode;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * When the embedded database closes itself after a failed write, the service reports it and reopens it without a
 * restart.
 */
class FullDiskTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int CONNECTIONS = 10;

    @TempDir
    static Path folder;

    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        FilePath.register(new FullDisk());
        service = RunningService.start(
                folder,
                "--spring.datasource.url=jdbc:h2:" + FullDisk.SCHEME + ":" + folder.resolve("leadlist")
                        + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE",
                "--leadlist.database.check-interval=200ms",
                "--logging.level.root=OFF");
    }

    @AfterEach
    void free() {
        FullDisk.free();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_full_disk_makes_the_service_unavailable_until_space_is_free_and_loses_no_list() throws Exception {
        List<String> created = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            created.add(service.created("demo-owner"));
        }
        FullDisk.fill();
        assertThat(service.post("demo-owner", LISTS, LIST).statusCode()).isEqualTo(500);
        awaitHealth(503);
        FullDisk.free();
        awaitHealth(200);
        created.add(service.created("demo-owner"));
        for (String id : created) {
            assertThat(service.get("demo-owner", LISTS + "/" + id).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_full_disk_is_detected_without_any_call() throws Exception {
        FullDisk.fill();
        awaitHealth(503);
        FullDisk.free();
        awaitHealth(200);
    }

    @Test
    void a_database_that_was_shut_down_is_reopened_for_all_connections() throws Exception {
        HikariDataSource pool = service.bean(HikariDataSource.class);
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY");
        } catch (SQLException closed) {
            assertThat(closed.getErrorCode()).isIn(ErrorCode.DATABASE_IS_CLOSED, ErrorCode.DATABASE_CALLED_AT_SHUTDOWN);
        }
        awaitWrite();
        awaitHealth(200);
        awaitConnections(pool);
    }

    private static void awaitHealth(int status) throws Exception {
        Instant until = Instant.now().plus(SOON);
        while (service.get("", "/health").statusCode() != status) {
            assertThat(Instant.now()).isBefore(until);
        }
    }

    private static void awaitWrite() throws Exception {
        Instant until = Instant.now().plus(SOON);
        HttpResponse<String> response = service.post("demo-owner", LISTS, LIST);
        while (response.statusCode() != 201) {
            assertThat(Instant.now()).as(response.body()).isBefore(until);
            response = service.post("demo-owner", LISTS, LIST);
        }
    }

    /** Waits until all connections of the pool work. Until the service has noticed, the pool has old ones. */
    private static void awaitConnections(HikariDataSource pool) {
        Instant until = Instant.now().plus(SOON);
        while (!work(pool, CONNECTIONS)) {
            assertThat(Instant.now()).isBefore(until);
        }
    }

    /** Whether this number of connections can be used at the same time. */
    private static boolean work(HikariDataSource pool, int connections) {
        if (connections == 0) {
            return true;
        }
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            return statement.execute("SELECT id FROM lead_service_check") && work(pool, connections - 1);
        } catch (SQLException closed) {
            return false;
        }
    }
}
