package io.leadlist.examples.service;

import io.leadlist.examples.service.database.DatabaseCheck;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says whether the service can answer: it has started, and its database takes writes. */
@RestController
class HealthController {
    private final DatabaseCheck database;

    HealthController(DatabaseCheck database) {
        this.database = database;
    }

    @GetMapping("/health")
    ResponseEntity<String> health() {
        boolean isReady = database.isReady();
        return ResponseEntity.status(isReady ? 200 : 503)
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"status\":\"" + (isReady ? "ready" : "database unavailable") + "\"}");
    }
}
