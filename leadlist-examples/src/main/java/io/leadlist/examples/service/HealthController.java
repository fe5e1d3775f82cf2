package io.leadlist.examples.service;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says whether the service can answer: it has started, and its database is there. */
@RestController
class HealthController {
    private static final Logger LOGGER = LoggerFactory.getLogger(HealthController.class);
    private static final int SECONDS = 2;

    private final DataSource dataSource;

    HealthController(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @GetMapping("/health")
    ResponseEntity<String> health() {
        boolean isReady = isReady();
        return ResponseEntity.status(isReady ? 200 : 503)
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"status\":\"" + (isReady ? "ready" : "database unavailable") + "\"}");
    }

    private boolean isReady() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException unavailable) {
            LOGGER.warn("the database is unavailable", unavailable);
            return false;
        }
    }
}
