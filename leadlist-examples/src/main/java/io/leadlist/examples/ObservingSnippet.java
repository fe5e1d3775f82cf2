package io.leadlist.examples;

import io.leadlist.ImportWorker;
import io.leadlist.LeadLists;
import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.jdbc.JdbcStorage;
import io.leadlist.jdbc.JdbcTransactions;
import io.leadlist.observation.LeadListsEvent.ListChanged;
import io.leadlist.observation.LeadListsObserver;
import io.leadlist.observation.Operation;
import io.leadlist.observation.Operation.Kind;
import io.leadlist.storage.Storage;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Logs and measures operations, and hears of changes. The page about observing shows the marked lines. */
final class ObservingSnippet {
    private ObservingSnippet() {}

    /** A log of a host. */
    interface Log {
        void info(String line);

        void warn(String line);
    }

    /** Metrics of a host. */
    interface Timers {
        void record(String timer, String name, String outcome, Duration duration);
    }

    /** A cache of a host. */
    interface Cache {
        void forget(LeadListId list);
    }

    /** Changes of a host. */
    interface Change {
        void make(LeadLists leadLists);
    }

    static LeadLists logged(Storage storage, Log log) {
        // tag::log[]
        LeadListsObserver slowAndFailed = operation -> completion -> {
            boolean isSlow = completion.duration().toMillis() > 500;
            if (isSlow || completion.failure() != null) {
                log.warn(operation + " " + completion); // ids of organizations and lists, counts and class names
            }
        };
        LeadLists leadLists = LeadLists.over(storage).observer(slowAndFailed).build();
        // end::log[]
        return leadLists;
    }

    static LeadLists timed(Storage storage, Timers timers) {
        // tag::time[]
        LeadListsObserver timing = operation -> completion -> timers.record(
                "leadlist." + operation.kind(), operation.name(), completion.outcome() + "", completion.duration());
        LeadLists leadLists = LeadLists.over(storage).observer(timing).build();
        // end::time[]
        return leadLists;
    }

    static LeadListsObserver retries(Log log) {
        // tag::retries[]
        LeadListsObserver retries = (Operation operation) -> completion -> {
            if (operation.kind() == Kind.TRANSACTION && completion.sqlState() != null) {
                log.info(completion.outcome() + " attempt " + operation.attempt() + " " + completion.sqlState());
            }
        };
        // end::retries[]
        return retries;
    }

    static LeadLists listening(Storage storage, Cache cache) {
        // tag::listen[]
        LeadLists leadLists = LeadLists.over(storage)
                .listener(event -> {
                    if (event instanceof ListChanged changed) {
                        cache.forget(changed.change().listId());
                    }
                })
                .build();
        // end::listen[]
        return leadLists;
    }

    static void inTransaction(DataSource dataSource, Log log, Change change) throws SQLException {
        // tag::commit[]
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            List<Runnable> afterCommit = new ArrayList<>();
            JdbcTransactions joining =
                    JdbcTransactions.joining(() -> connection).withAfterCommit(afterCommit::add);
            LeadLists leadLists = LeadLists.over(JdbcStorage.over(joining))
                    .listener(event -> log.info(event.type() + " by " + event.by()))
                    .build();
            change.make(leadLists); // tells nobody yet
            connection.commit();
            afterCommit.forEach(Runnable::run);
        }
        // end::commit[]
    }

    static void health(ImportWorker worker, Clock clock, Log log) {
        // tag::health[]
        for (OrganizationId organization : worker.organizationsWithWork(1)) { // the longest-waiting one
            worker.waitingSince(organization)
                    .map(since -> Duration.between(since, clock.instant()))
                    .ifPresent(age -> log.info("raw leads wait for " + age.toSeconds() + " s"));
        }
        // end::health[]
    }
}
