package io.leadlist.spring.boot;

import io.leadlist.wire.FailureLog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * Work on schedule, in daemon threads of its own. It starts after all beans, and stops before them: a stop waits for
 * the running work. A failure is logged without values of records, and the work continues with the next organization.
 */
abstract class Schedule implements SmartLifecycle {
    private static final Logger LOGGER = LoggerFactory.getLogger(Schedule.class);

    private final String name;
    private final int threads;
    private final Duration interval;
    private final Duration shutdownTimeout;
    private final List<Future<?>> runs = new ArrayList<>();
    private volatile boolean isStopping;
    private volatile boolean isFailing;
    private @Nullable ThreadPoolTaskScheduler scheduler;

    Schedule(String name, int threads, Duration interval, Duration shutdownTimeout) {
        this.name = name;
        this.threads = threads;
        this.interval = interval;
        this.shutdownTimeout = shutdownTimeout;
    }

    /** Returns when the work runs for the first time. */
    abstract Instant firstRun();

    /** Does the work. It ends soon after a stop has begun. */
    abstract void run();

    final boolean isStopping() {
        return isStopping;
    }

    /** Does a part of the work, unless the application stops. Returns false if it fails. */
    final boolean attempt(BooleanSupplier part) {
        if (isStopping) {
            return false;
        }
        try {
            return part.getAsBoolean();
        } catch (RuntimeException failure) {
            report(failure);
            return false;
        }
    }

    @Override
    public final synchronized void start() {
        if (scheduler == null) {
            isStopping = false;
            scheduler = newScheduler();
            for (int thread = 0; thread < threads; thread++) {
                runs.add(scheduler.scheduleWithFixedDelay(this::runReported, firstRun(), interval));
            }
        }
    }

    @Override
    public final synchronized void stop() {
        isStopping = true;
        if (scheduler != null) {
            runs.forEach(run -> run.cancel(false));
            runs.clear();
            scheduler.shutdown();
            scheduler = null;
        }
    }

    @Override
    public final synchronized boolean isRunning() {
        return scheduler != null;
    }

    private ThreadPoolTaskScheduler newScheduler() {
        ThreadPoolTaskScheduler created = new ThreadPoolTaskScheduler();
        created.setThreadNamePrefix(name);
        created.setPoolSize(threads);
        created.setDaemon(true);
        created.setWaitForTasksToCompleteOnShutdown(true);
        created.setAwaitTerminationMillis(shutdownTimeout.toMillis());
        created.initialize();
        return created;
    }

    private void runReported() {
        try {
            run();
            isFailing = false;
        } catch (RuntimeException failure) {
            report(failure);
        }
    }

    /** Logs the first failure in a row at level ERROR, and those that follow at level DEBUG. */
    private void report(RuntimeException failure) {
        Throwable withoutValues = FailureLog.withoutMessages(failure);
        if (isFailing) {
            LOGGER.debug("{} has failed again", name, withoutValues);
        } else {
            LOGGER.error("{} has failed; further failures in a row are logged at level DEBUG", name, withoutValues);
        }
        isFailing = true;
    }
}
