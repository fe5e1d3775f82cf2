package io.leadlist.spring.boot;

import io.leadlist.ImportWorker;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** How long the oldest batch of raw leads has been waiting for a worker. Thread-safe. */
final class WaitingWork {
    private final ImportWorker worker;
    private final Clock clock;

    WaitingWork(ImportWorker worker, Clock clock) {
        this.worker = worker;
        this.clock = clock;
    }

    WaitingWork(ImportWorker worker) {
        this(worker, Clock.systemUTC());
    }

    /** Returns the age of the oldest due batch of all organizations; empty if there is none. */
    Optional<Duration> age() {
        return worker.organizationsWithWork(1).stream()
                .findFirst()
                .flatMap(worker::waitingSince)
                .map(since -> Duration.between(since, clock.instant()))
                .map(age -> age.isNegative() ? Duration.ZERO : age);
    }

    /** Returns the age in milliseconds, 0 if no batch waits. */
    double millis() {
        return age().map(Duration::toMillis).orElse(0L);
    }
}
