package io.leadlist.examples.service;

import io.leadlist.examples.service.database.DatabaseCheck;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Reports whether the service is ready: 200 if its database accepts writes, 503 otherwise. Also reports how far the
 * samples are loaded, if there are any.
 */
@RestController
class HealthController {
    private final DatabaseCheck database;
    private final SampleLoading samples;

    HealthController(DatabaseCheck database, SampleLoading samples) {
        this.database = database;
        this.samples = samples;
    }

    @GetMapping("/health")
    ResponseEntity<String> health() {
        boolean isReady = database.isReady();
        return ResponseEntity.status(isReady ? 200 : 503)
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"status\":\"" + (isReady ? "ready" : "database unavailable") + "\"" + samples() + "}");
    }

    private String samples() {
        SampleLoading.Progress progress = samples.progress();
        return progress == SampleLoading.Progress.OFF
                ? ""
                : ",\"samples\":\"" + progress.name().toLowerCase(Locale.ROOT) + "\"";
    }
}
