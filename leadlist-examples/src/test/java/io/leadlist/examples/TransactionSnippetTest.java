package io.leadlist.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.StorageException;
import io.leadlist.jdbc.JdbcSchema;
import io.leadlist.list.NewLeadList;
import java.util.ArrayList;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** The snippets of the page about transactions do what the page says. */
class TransactionSnippetTest {
    private static final Caller CALLER = Caller.of("user_xyz789", "org_acme");
    private static final NewLeadList LIST = NewLeadList.ofPeople("People");
    private final JdbcDataSource dataSource = new JdbcDataSource();
    private final List<String> statements = new ArrayList<>();
    private final List<IdempotencyKey> later = new ArrayList<>();

    TransactionSnippetTest() {
        dataSource.setURL("jdbc:h2:mem:observed;DB_CLOSE_DELAY=-1");
        JdbcSchema.migrate(dataSource);
    }

    @Test
    void the_statements_of_a_call_are_measured() {
        LeadLists observed = TransactionSnippet.observed(dataSource, (sql, duration) -> statements.add(sql));
        observed.create(CALLER, LIST);
        assertThat(statements).isNotEmpty().noneMatch(sql -> sql.contains("org_acme"));
    }

    @Test
    void a_call_that_may_succeed_later_is_deferred() {
        JdbcDataSource absent = new JdbcDataSource();
        absent.setURL("jdbc:h2:tcp://localhost:1/absent");
        LeadLists lost = TransactionSnippet.observed(absent, (sql, duration) -> statements.add(sql));
        IdempotencyKey key = new IdempotencyKey("once");
        TransactionSnippet host = new TransactionSnippet(lost, (of, list) -> later.add(of));
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> host.create(CALLER, LIST, key))
                .satisfies(failure -> assertThat(failure.isRetryable()).isTrue());
        assertThat(later).containsExactly(key);
    }
}
