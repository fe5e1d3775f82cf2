package io.leadlist.examples.killing;

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

/** Checks a database after a kill: answered operations, operations in flight, and the invariants. */
final class Audit {
    // Claims of the killed worker have expired by then.
    private static final Duration BEYOND_ANY_LEASE = Duration.ofMinutes(1);

    private final DataSource dataSource;
    private final Transcript transcript;
    private final Host host;
    private final List<String> lost = new ArrayList<>();
    private final List<String> doubled = new ArrayList<>();
    private final List<String> violated = new ArrayList<>();
    private int answered;
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
            return new Tally(1, audit.answered, audit.inFlight, audit.lost, audit.doubled, audit.violated);
        }
    }

    private void run() throws SQLException {
        transcript.takeFailures().forEach(failure -> violated.add("failed: " + failure));
        Stored afterKill = check("after the kill");
        checkLeadsDone(afterKill);
        try {
            repeatAnswered(transcript.takeRecent());
            repeatInFlight();
            finishImports();
        } catch (RuntimeException failure) {
            violated.add("retrying ended with " + causes(failure));
        }
        check("after the repeats");
        countLeft();
    }

    private Stored check(String when) throws SQLException {
        Map<String, Operation> begun = transcript.begun();
        try (Connection connection = dataSource.getConnection()) {
            Invariants.violated(connection).forEach(violation -> violated.add(when + ": " + violation));
            Stored stored = Stored.in(connection);
            transcript.answered().forEach((id, result) -> {
                if (!stored.holds(begun.get(id), result)) {
                    lost.add(when + ": " + begun.get(id) + ", which was answered with " + result);
                }
            });
            stored.changes().forEach((id, changes) -> {
                if (changes.size() > 1) {
                    doubled.add(when + ": " + id + " made " + changes.size() + " changes");
                }
                if (!begun.containsKey(id)) {
                    violated.add(when + ": " + id + " was never begun");
                }
            });
            return stored;
        }
    }

    private void checkLeadsDone(Stored stored) {
        transcript.leadsDone().forEach((list, done) -> {
            if (stored.leadsDone().getOrDefault(list, 0L) < done) {
                lost.add("leads of list " + list + ": " + done + " were done");
            }
        });
    }

    /** Checks that a retry returns the first result and changes nothing. */
    private void repeatAnswered(List<String> ids) throws SQLException {
        Map<String, Operation> begun = transcript.begun();
        Map<String, Result> results = transcript.answered();
        answered = ids.size();
        Map<String, Long> before = versions();
        for (String id : ids) {
            Result repeated = host.result(begun.get(id));
            if (!repeated.equals(results.get(id))) {
                doubled.add(begun.get(id) + ": answered with " + results.get(id) + ", repeated with " + repeated);
                transcript.answered(id, repeated);
            }
        }
        if (!versions().equals(before)) {
            doubled.add("repeats changed versions");
        }
    }

    private void repeatInFlight() {
        Map<String, Operation> unanswered = transcript.begun();
        unanswered.keySet().removeAll(transcript.answered().keySet());
        inFlight = unanswered.size() + transcript.takeRepeated();
        unanswered.forEach((id, operation) -> transcript.answered(id, host.result(operation)));
    }

    private void finishImports() {
        host.worker(progress -> {}).work(Host.CALLER.organization(), Duration.ofMinutes(5));
    }

    /** The failure and its causes. All records of the campaign are made up, so none of them is a person's. */
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
                violated.add("after the worker: " + row.getLong(1) + " batches and " + row.getLong(2) + " leads wait");
            }
        }
    }

    private Map<String, Long> versions() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return Stored.in(connection).versions();
        }
    }
}
