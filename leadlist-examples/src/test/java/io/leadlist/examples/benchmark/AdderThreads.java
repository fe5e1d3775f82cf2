package io.leadlist.examples.benchmark;

import io.leadlist.examples.benchmark.harness.Work;
import io.leadlist.examples.benchmark.peer.Adder;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Several threads that share the calls of a round through one adder. A failed call adds nothing, is counted by its SQL
 * state, and is not retried.
 */
final class AdderThreads implements AutoCloseable {
    private final Adder adder;
    private final ExecutorService threads;
    private final AtomicInteger made = new AtomicInteger();
    private final Map<String, Integer> failures = new TreeMap<>();

    AdderThreads(Adder adder, int threads) {
        this.adder = adder;
        this.threads = Executors.newFixedThreadPool(threads);
    }

    /** A call, with its ids. */
    record Call(UUID list, long version, List<String> ids) {}

    Work.Round round(List<Call> calls) {
        List<Callable<Long>> tasks = new ArrayList<>();
        calls.forEach(call -> tasks.add(() -> add(call)));
        return () -> {
            long added = 0;
            for (Future<Long> done : threads.invokeAll(tasks)) {
                added += done.get();
            }
            return added;
        };
    }

    private long add(Call call) {
        made.incrementAndGet();
        try {
            return adder.add(call.list(), call.version(), call.ids());
        } catch (Exception failure) {
            synchronized (failures) {
                failures.merge(sqlState(failure), 1, Integer::sum);
            }
            return 0;
        }
    }

    /** Returns the number of failed calls, by SQL state. */
    Map<String, Integer> failures() {
        synchronized (failures) {
            return Map.copyOf(failures);
        }
    }

    /** Returns the number of failed calls. */
    int failed() {
        return failures().values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Returns the number of calls. */
    int calls() {
        return made.get();
    }

    private static String sqlState(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return failure.getClass().getSimpleName();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
