package io.leadlist.examples;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.jdbc.JdbcStorage;
import io.leadlist.jdbc.JdbcTransactions;
import io.leadlist.list.NewLeadList;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Uses the library in Spring's transactions: the rows of the host and the change of a list are stored together, or
 * neither is. Outside a transaction, a call has its own. {@code @Transactional} works in the same way. Pages show the
 * marked lines.
 */
final class SpringTransactions {
    private final LeadLists leadLists;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    SpringTransactions(DataSource dataSource, PlatformTransactionManager transactions) {
        this.leadLists = leadLists(dataSource);
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(transactions);
    }

    static LeadLists leadLists(DataSource dataSource) {
        // tag::joining[]
        JdbcTransactions transactions = JdbcTransactions.joining(dataSource);
        LeadLists leadLists = LeadLists.over(JdbcStorage.over(transactions)).build();
        // end::joining[]
        return leadLists;
    }

    /** Stores an event, and creates the list of its guests. */
    // tag::together[]
    LeadListId plan(Caller caller, String event) {
        return transaction.execute(status -> {
            LeadListId guests =
                    leadLists.create(caller, NewLeadList.ofPeople(event)).list().id();
            jdbc.sql("INSERT INTO event (name, guest_list) VALUES (?, ?)")
                    .params(event, guests.toString())
                    .update();
            return guests;
        });
    }
    // end::together[]
}
