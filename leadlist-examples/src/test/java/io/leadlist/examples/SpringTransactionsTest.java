package io.leadlist.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.call.NotSignedInException;
import io.leadlist.jdbc.JdbcSchema;
import io.leadlist.jdbc.JdbcStorage;
import io.leadlist.list.LeadList;
import io.leadlist.list.NewLeadList;
import java.util.List;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The host's rows and the changes of a list are committed together or rolled back together. */
class SpringTransactionsTest {
    private static final Caller.Member CALLER = Caller.of("user_xyz789", "org_acme");

    private final JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:spring", "", "");
    private final JdbcTransactionManager transactions = new JdbcTransactionManager(pool);
    private final SpringTransactions host = new SpringTransactions(pool, transactions);
    private final JdbcClient jdbc = JdbcClient.create(pool);
    private final LeadLists committed = LeadLists.over(JdbcStorage.over(pool)).build();

    @BeforeEach
    void migrate() {
        JdbcSchema.migrate(pool);
        jdbc.sql("CREATE TABLE event (name VARCHAR(255) PRIMARY KEY, guest_list VARCHAR(36) NOT NULL)")
                .update();
    }

    @AfterEach
    void close() {
        jdbc.sql("SHUTDOWN").update();
        pool.dispose();
    }

    @Test
    void a_list_and_the_hosts_row_are_committed_together() {
        LeadListId guests = host.plan(CALLER, "Summer party");
        assertThat(lists()).extracting(LeadList::id).containsExactly(guests);
        assertThat(events()).containsExactly("Summer party");
        assertThat(pool.getActiveConnections()).isZero();
    }

    @Test
    void a_failure_of_the_hosts_table_rolls_the_list_back() {
        host.plan(CALLER, "Summer party");
        assertThatThrownBy(() -> host.plan(CALLER, "Summer party")).isInstanceOf(DuplicateKeyException.class);
        assertThat(lists()).hasSize(1);
        assertThat(events()).hasSize(1);
    }

    @Test
    void a_rejection_of_the_library_rolls_the_hosts_row_back() {
        TransactionTemplate larger = new TransactionTemplate(transactions);
        assertThatThrownBy(() -> larger.executeWithoutResult(status -> {
                    host.plan(CALLER, "Summer party");
                    host.plan(Caller.anonymous(), "Winter party");
                }))
                .isInstanceOf(NotSignedInException.class);
        assertThat(lists()).isEmpty();
        assertThat(events()).isEmpty();
    }

    @Test
    void a_call_without_a_transaction_has_its_own() {
        LeadLists leadLists = SpringTransactions.leadLists(pool);
        LeadListId guests = leadLists
                .create(CALLER, NewLeadList.ofPeople("Summer party"))
                .list()
                .id();
        assertThat(lists()).extracting(LeadList::id).containsExactly(guests);
        assertThat(pool.getActiveConnections()).isZero();
    }

    private List<LeadList> lists() {
        return committed.findAll(CALLER, null, 10).lists();
    }

    private List<String> events() {
        return jdbc.sql("SELECT name FROM event").query(String.class).list();
    }
}
