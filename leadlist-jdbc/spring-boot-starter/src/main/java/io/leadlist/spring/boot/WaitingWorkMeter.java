package io.leadlist.spring.boot;

import io.leadlist.ImportWorker;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Measures the age of the oldest batch of raw leads that waits for a worker. It is read from the storage whenever the
 * registry asks, and is not a number if the storage fails.
 */
final class WaitingWorkMeter implements MeterBinder {
    /** The age of the oldest waiting batch, in seconds; zero if none waits. */
    static final String AGE = "leadlist.import.waiting";

    private final ObjectProvider<ImportWorker> worker;

    WaitingWorkMeter(ObjectProvider<ImportWorker> worker) {
        this.worker = worker;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        worker.ifAvailable(available -> {
            WaitingWork waiting = new WaitingWork(available);
            TimeGauge.builder(AGE, waiting, TimeUnit.MILLISECONDS, WaitingWork::millis)
                    .description("Age of the oldest batch of raw leads that waits for a worker")
                    .strongReference(true)
                    .register(registry);
        });
    }
}
