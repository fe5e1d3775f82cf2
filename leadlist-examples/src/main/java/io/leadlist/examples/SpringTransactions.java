package io.leadlist.examples;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.jdbc.JdbcStorage;
import io.leadlist.jdbc.JdbcTransactions;
import io.leadlist.list.NewLeadList;
import java.sql.Connection;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The library inside Spring's transactions: what the host writes into its own tables and what happens to a list are
 * stored together or not at all. The lines between the marks stand in the README. With {@code @Transactional} in place
 * of the template it is the same.
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
        JdbcTransactions transactions = JdbcTransactions.joining(() -> current(dataSource));
        LeadLists leadLists = LeadLists.over(JdbcStorage.over(transactions)).build();
        // end::joining[]
        return leadLists;
    }

    // tag::current[]
    /** Returns the connection of Spring's transaction. Without a transaction, nothing would commit or close it. */
    private static Connection current(DataSource dataSource) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("lead lists are used in a transaction");
        }
        return DataSourceUtils.getConnection(dataSource);
    }
    // end::current[]

    /** Books an event, and makes the list of those who are to be invited. */
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
