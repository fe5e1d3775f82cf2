package io.leadlist.examples.service;

import io.leadlist.LeadLists;
import io.leadlist.jdbc.JdbcDirectory;
import io.leadlist.lead.Person;
import io.leadlist.wire.FailureLog;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Loads the samples in a thread of its own, while the service answers calls: first some records, then the sample lists,
 * then the other records. Starts after the server. Thread-safe.
 *
 * <p>A stop waits for the step in progress, and does not interrupt it, because an interrupt would close the file of H2.
 * The next start continues. If the load fails, the service works without the rest, and the next start tries again.
 */
@Component
class SampleLoading implements SmartLifecycle {
    private static final Logger LOGGER = LoggerFactory.getLogger(SampleLoading.class);
    private static final Duration MAX_WAIT = Duration.ofSeconds(20);

    private final SampleRecords records;
    private final LeadLists leadLists;
    private final Callers callers;
    private final Thread thread = new Thread(this::load, "samples");
    private volatile boolean isStopping;
    private volatile Progress progress;

    /** How far the samples are loaded. */
    enum Progress {
        /** The service was started without samples. */
        OFF,
        LOADING,
        LOADED,
        /** Some are missing, because the load failed or was stopped. */
        INCOMPLETE
    }

    SampleLoading(
            JdbcDirectory directory,
            DataSource dataSource,
            LeadLists leadLists,
            Callers callers,
            ServiceSettings settings) {
        this.records = new SampleRecords(directory, dataSource, () -> isStopping);
        this.leadLists = leadLists;
        this.callers = callers;
        this.progress = settings.sample() ? Progress.LOADING : Progress.OFF;
    }

    Progress progress() {
        return progress;
    }

    /** Whether no more records are put into the directory. */
    boolean isOver() {
        return progress != Progress.LOADING;
    }

    @Override
    public boolean isAutoStartup() {
        return progress != Progress.OFF;
    }

    @Override
    public void start() {
        thread.start();
    }

    private void load() {
        boolean isComplete = false;
        try {
            isComplete = records.isComplete() || loadAll();
        } catch (RuntimeException failure) {
            LOGGER.warn("the samples are incomplete; the next start tries again", FailureLog.withoutMessages(failure));
        } finally {
            progress = isComplete ? Progress.LOADED : Progress.INCOMPLETE;
        }
    }

    private boolean loadAll() {
        List<Person> people = records.putFirst();
        if (callers.isDemo() && !isStopping) {
            new SampleLists(leadLists, callers).create(people);
        }
        records.putRest();
        return !isStopping;
    }

    @Override
    public void stop() {
        isStopping = true;
        try {
            thread.join(MAX_WAIT.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }
}
