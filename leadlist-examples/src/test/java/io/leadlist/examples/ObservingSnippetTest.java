package io.leadlist.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.jdbc.JdbcSchema;
import io.leadlist.list.NewLeadList;
import io.leadlist.memory.MemoryStorage;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** What the page about observing shows works. */
class ObservingSnippetTest {
    private static final Caller.Member CALLER = Caller.of("user_xyz789", "org_acme");
    private final List<String> lines = new ArrayList<>();
    private final ObservingSnippet.Log log = new ObservingSnippet.Log() {
        @Override
        public void info(String line) {
            lines.add(line);
        }

        @Override
        public void warn(String line) {
            lines.add(line);
        }
    };

    @Test
    void operations_are_logged_and_timed() {
        LeadLists logged = ObservingSnippet.logged(new MemoryStorage(), log);
        assertThat(logged.findAll(CALLER, null, 1).lists()).isEmpty();
        assertThat(lines).isEmpty();

        LeadLists timed = ObservingSnippet.timed(
                new MemoryStorage(), (timer, name, outcome, duration) -> lines.add(timer + " " + name + " " + outcome));
        assertThat(timed.findAll(CALLER, null, 1).lists()).isEmpty();
        assertThat(lines).containsExactly("leadlist.TRANSACTION read DONE", "leadlist.USE_CASE find-lists DONE");
    }

    @Test
    void a_changed_list_is_forgotten() {
        List<LeadListId> forgotten = new ArrayList<>();
        LeadLists listening = ObservingSnippet.listening(new MemoryStorage(), forgotten::add);
        LeadListId list =
                listening.create(CALLER, NewLeadList.ofPeople("People")).list().id();
        assertThat(forgotten).containsExactly(list);
    }

    @Test
    void a_host_without_a_framework_hears_of_its_commit() throws Exception {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:observing;DB_CLOSE_DELAY=-1");
        JdbcSchema.migrate(database);
        ObservingSnippet.inTransaction(database, log, leadLists -> {
            assertThat(leadLists
                            .create(CALLER, NewLeadList.ofPeople("People"))
                            .list()
                            .version())
                    .isEqualTo(1);
            assertThat(lines).isEmpty();
        });
        assertThat(lines).containsExactly("LIST_CREATED by " + CALLER.user());
    }

    @Test
    void nothing_waits_without_imports() {
        LeadLists leadLists = LeadLists.over(new MemoryStorage())
                .observer(ObservingSnippet.retries(log))
                .build();
        ObservingSnippet.health(leadLists.importWorker().build(), Clock.systemUTC(), log);
        assertThat(lines).isEmpty();
    }
}
