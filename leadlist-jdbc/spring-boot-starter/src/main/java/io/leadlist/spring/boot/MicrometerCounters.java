package io.leadlist.spring.boot;

import io.leadlist.observation.Completion;
import io.leadlist.observation.LeadListsObserver;
import io.leadlist.observation.Observed;
import io.leadlist.observation.Operation;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Counts what operations report: the leads of a call by what happened to them, and retries of transactions by SQL
 * state. Counts nothing before a registry is bound. Thread-safe.
 */
final class MicrometerCounters implements LeadListsObserver, MeterBinder {
    /** The numbers of operations, such as added leads. */
    static final String COUNTS = "leadlist.counts";

    /** The retried attempts of transactions. */
    static final String RETRIES = "leadlist.transaction.retries";

    private final List<MeterRegistry> registries = new CopyOnWriteArrayList<>();

    @Override
    public void bindTo(MeterRegistry registry) {
        registries.add(registry);
    }

    @Override
    public Observed start(Operation operation) {
        return completion -> registries.forEach(registry -> count(registry, operation, completion));
    }

    private static void count(MeterRegistry meters, Operation operation, Completion completion) {
        completion
                .counts()
                .forEach((name, number) -> meters.counter(COUNTS, "operation", operation.name(), "count", name)
                        .increment(number));
        if (completion.outcome() == Completion.Outcome.RETRIED) {
            String state = completion.sqlState() == null ? "none" : completion.sqlState();
            meters.counter(RETRIES, "sql.state", state).increment();
        }
    }
}
