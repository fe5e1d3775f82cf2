package io.leadlist.examples.service;

import io.leadlist.examples.service.database.DatabaseCheck;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reports whether the service is ready: 200 if its database accepts writes, 503 otherwise. */
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
