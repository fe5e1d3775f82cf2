package io.leadlist.examples.crash;

import com.zaxxer.hikari.HikariDataSource;
import io.leadlist.jdbc.JdbcSchema;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Checks a database after a kill: acknowledged operations, operations in flight, and the invariants. */
final class Audit {
    // The clock of the audit is ahead, so that all claims of the killed worker have expired.
    private static final Duration BEYOND_ANY_LEASE = Duration.ofMinutes(1);

    private final DataSource dataSource;
    private final Transcript transcript;
    private final Host host;
    private final List<String> lost = new ArrayList<>();
    private final List<String> duplicated = new ArrayList<>();
    private final List<String> violated = new ArrayList<>();
    private int acknowledged;
    private int inFlight;

    private Audit(DataSource dataSource, Transcript transcript) {
        this.dataSource = dataSource;
        this.transcript = transcript;
        this.host = new Host(dataSource, Clock.offset(Clock.systemUTC(), BEYOND_ANY_LEASE));
    }

    /** Opens the database, retries all operations, finishes the imports, checks the result, and closes the database. */
    static Tally of(String url, Transcript transcript) throws SQLException {
        try (HikariDataSource dataSource = Application.open(url)) {
            JdbcSchema.migrate(dataSource);
            Audit audit = new Audit(dataSource, transcript);
            audit.run();
            return new Tally(1, audit.acknowledged, audit.inFlight, audit.lost, audit.duplicated, audit.violated);
        }
    }

    private void run() throws SQLException {
        transcript.takeFailures().forEach(failure -> violated.add("failed: " + failure));
        StoredOperations afterKill = check("after the kill");
        checkLeadsDone(afterKill);
        try {
            retryAcknowledged(transcript.takeRecent());
            retryInFlight();
            finishImports();
        } catch (RuntimeException failure) {
            violated.add("retrying ended with " + causes(failure));
        }
        check("after the retries");
        countLeft();
    }

    private StoredOperations check(String when) throws SQLException {
        Map<String, Operation> begun = transcript.begun();
        try (Connection connection = dataSource.getConnection()) {
            Invariants.violated(connection).forEach(violation -> violated.add(when + ": " + violation));
            StoredOperations stored = StoredOperations.in(connection);
            transcript.acknowledged().forEach((id, result) -> {
                if (!stored.holds(begun.get(id), result)) {
                    lost.add(when + ": " + begun.get(id) + ", which was acknowledged with " + result);
                }
            });
            stored.changes().forEach((id, changes) -> {
                if (changes.size() > 1) {
                    duplicated.add(when + ": " + id + " made " + changes.size() + " changes");
                }
                if (!begun.containsKey(id)) {
                    violated.add(when + ": " + id + " was never begun");
                }
            });
            return stored;
        }
    }

    private void checkLeadsDone(StoredOperations stored) {
        transcript.leadsDone().forEach((list, done) -> {
            if (stored.leadsDone().getOrDefault(list, 0L) < done) {
                lost.add("leads of list " + list + ": " + done + " had been processed");
            }
        });
    }

    /** Checks that a retry returns the first result and changes nothing. */
    private void retryAcknowledged(List<String> ids) throws SQLException {
        Map<String, Operation> begun = transcript.begun();
        Map<String, Result> results = transcript.acknowledged();
        acknowledged = ids.size();
        Map<String, Long> before = versions();
        for (String id : ids) {
            Result retried = host.result(begun.get(id));
            if (!retried.equals(results.get(id))) {
                duplicated.add(begun.get(id) + ": acknowledged with " + results.get(id) + ", but the retry returned "
                        + retried);
                transcript.acknowledged(id, retried);
            }
        }
        if (!versions().equals(before)) {
            duplicated.add("retries changed versions");
        }
    }

    private void retryInFlight() {
        Map<String, Operation> unacknowledged = transcript.begun();
        unacknowledged.keySet().removeAll(transcript.acknowledged().keySet());
        inFlight = unacknowledged.size() + transcript.takeRetried();
        unacknowledged.forEach((id, operation) -> transcript.acknowledged(id, host.result(operation)));
    }

    private void finishImports() {
        host.worker(progress -> {}).work(Host.CALLER.organization(), Duration.ofMinutes(5));
    }

    /** Returns the messages of a failure and its causes. Printing them is safe, because all records are generated. */
    private static String causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(Throwable::toString)
                .collect(Collectors.joining(", caused by "));
    }

    private void countLeft() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT (SELECT count(*) FROM lead_import_batch),"
                        + " (SELECT count(*) FROM lead_import_entry WHERE resolution IS NULL)")) {
            row.next();
            if (row.getLong(1) > 0 || row.getLong(2) > 0) {
                violated.add("after the worker: " + row.getLong(1) + " batches and " + row.getLong(2)
                        + " leads are still waiting");
            }
        }
    }

    private Map<String, Long> versions() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return StoredOperations.in(connection).versions();
        }
    }
}
