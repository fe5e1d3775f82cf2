package io.leadlist.examples;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.StorageException;
import io.leadlist.call.WriteOptions;
import io.leadlist.jdbc.JdbcDirectory;
import io.leadlist.jdbc.JdbcStorage;
import io.leadlist.jdbc.JdbcTransactions;
import io.leadlist.list.AddReport;
import io.leadlist.list.NewLeadList;
import java.time.Duration;
import javax.sql.DataSource;

/** Handles unknown outcomes, and measures statements. The page about transactions shows the marked lines. */
final class TransactionSnippet {
    private final LeadLists leadLists;
    private final Queue later;

    /** Metrics of a host. */
    interface Timer {
        void record(String name, Duration duration);
    }

    /** Calls that a host retries later. */
    interface Queue {
        void add(IdempotencyKey key, NewLeadList list);
    }

    TransactionSnippet(LeadLists leadLists, Queue later) {
        this.leadLists = leadLists;
        this.later = later;
    }

    /** Creates a list, later if the database cannot store it now. */
    // tag::outcome[]
    AddReport create(Caller caller, NewLeadList list, IdempotencyKey key) {
        try {
            return leadLists.with(WriteOptions.idempotent(key)).create(caller, list);
        } catch (StorageException failure) {
            if (failure.isRetryable() || failure.isOutcomeUnknown()) {
                later.add(key, list);
            }
            throw failure;
        }
    }
    // end::outcome[]

    static LeadLists observed(DataSource dataSource, Timer timer) {
        // tag::observed[]
        JdbcTransactions observed = JdbcTransactions.joining(dataSource)
                .withStatementListener(statement -> timer.record(statement.sql(), statement.duration()));
        JdbcStorage storage = JdbcStorage.over(observed);
        JdbcDirectory directory = JdbcDirectory.over(observed);
        // end::observed[]
        return LeadLists.over(storage).directory(directory).build();
    }
}
