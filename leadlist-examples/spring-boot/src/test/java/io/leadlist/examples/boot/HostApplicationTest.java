package io.leadlist.examples.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.leadlist.ImportWorker;
import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.LeadListId;
import io.leadlist.call.LeadListNotFoundException;
import io.leadlist.call.WriteOptions;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.NewLeadImport;
import io.leadlist.imports.RawLead;
import io.leadlist.jdbc.JdbcDirectory;
import io.leadlist.jdbc.JdbcStorage;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.list.AddReport;
import io.leadlist.list.LeadList;
import io.leadlist.list.NewLeadList;
import io.leadlist.observation.LeadListsEvent;
import io.leadlist.search.filter.SearchFilters;
import io.leadlist.selection.Selection;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An application that has only what the README names works with the library versions that this version of Spring Boot
 * manages: JPA writes in the transaction of a list, and the worker runs next to it.
 */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:host;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
            "leadlist.worker.interval=50ms"
        })
@Import(HostApplicationTest.ReceivedEvents.class)
class HostApplicationTest {
    private static final Caller.Member ANN = Caller.of("ann", "acme");

    @Autowired
    private LeadLists leadLists;

    @Autowired
    private Events events;

    @Autowired
    private EventRepository repository;

    @Autowired
    private JdbcDirectory directory;

    @Autowired
    private ImportWorker worker;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private ReceivedEvents received;

    @Autowired
    private ConfigurableListableBeanFactory beans;

    @Autowired
    private ChangeLog changes;

    private final String party = "Party " + UUID.randomUUID();

    /** The events that the application has received. */
    @TestComponent
    static class ReceivedEvents {
        private final List<LeadListsEvent> events = new CopyOnWriteArrayList<>();

        @EventListener
        void changed(LeadListsEvent event) {
            events.add(event);
        }
    }

    @BeforeEach
    void forget() {
        received.events.clear();
    }

    @Test
    void a_row_of_jpa_and_a_list_are_stored_together() {
        LeadListId guests = events.plan(ANN, party);
        assertThat(repository.findById(party))
                .get()
                .extracting(Event::guestList)
                .isEqualTo(guests.toString());
        assertThat(leadLists.find(ANN, guests).name()).isEqualTo(party);
    }

    @Test
    void a_failure_of_jpa_rolls_the_list_back() {
        events.plan(ANN, party);
        assertThatThrownBy(() -> events.plan(ANN, party)).isInstanceOf(DataIntegrityViolationException.class);
        assertThat(listsOf(party)).hasSize(1);
    }

    @Test
    void a_rollback_of_the_host_rolls_both_back_and_publishes_no_event() {
        inTransaction(true, () -> events.plan(ANN, party));
        assertThat(listsOf(party)).isEmpty();
        assertThat(repository.existsById(party)).isFalse();
        assertThat(received.events).isEmpty();
    }

    @Test
    void a_rejected_call_rolls_back_to_its_savepoint_and_jpa_goes_on() {
        LeadListId unknown = new LeadListId(UUID.randomUUID());
        inTransaction(false, () -> {
            events.plan(ANN, party);
            assertThatThrownBy(() -> leadLists.delete(ANN, unknown)).isInstanceOf(LeadListNotFoundException.class);
            repository.saveAndFlush(new Event(party + " II", unknown.toString()));
        });
        assertThat(listsOf(party)).hasSize(1);
        assertThat(repository.existsById(party)).isTrue();
        assertThat(repository.existsById(party + " II")).isTrue();
    }

    @Test
    void a_change_is_an_event_after_the_commit_of_the_host() {
        inTransaction(false, () -> {
            events.plan(ANN, party);
            assertThat(received.events).isEmpty();
        });
        assertThat(received.events).extracting(LeadListsEvent::type).containsExactly(LeadListsEvent.Type.LIST_CREATED);
    }

    @Test
    void a_listener_receives_the_type_of_event_that_it_names() {
        LeadListId guests = events.plan(ANN, party);
        assertThat(changes.lines())
                .filteredOn(line -> line.contains(guests.toString()))
                .singleElement()
                .asString()
                .endsWith(": 0 added, 0 removed");
    }

    @Test
    void the_worker_runs_next_to_the_transactions_of_the_host() {
        LeadListId list = leadLists
                .imports()
                .create(
                        ANN,
                        NewLeadImport.of(
                                InputKind.EMAIL, "ann@example.com", List.of(RawLead.ofEmail("new@example.com"))))
                .list()
                .list()
                .id();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> leadLists.imports().find(ANN, list).leadImport().done() == 1);
        assertThat(worker.organizationsWithWork(10)).isEmpty();
    }

    @Test
    void people_are_added_by_data_and_read_again() {
        LeadListId list = aList();
        PersonProfile sam =
                PersonProfile.named("Sam", "Sample").emails("sam@example.com").build();
        WriteOptions once = WriteOptions.idempotent(new IdempotencyKey("add to " + list));
        AddReport report = leadLists.with(once).addProspects(ANN, list, List.of(Prospect.of(sam)));
        assertThat(leadLists.with(once).addProspects(ANN, list, List.of(Prospect.of(sam))))
                .isEqualTo(report);
        assertThat(leadLists.findPopulated(ANN, list).members()).hasSize(1);
    }

    @Test
    void people_are_found_in_the_directory_and_added() {
        PersonProfile kim =
                PersonProfile.named("Kim", "Candidate").seniority("director").build();
        directory.putPeople(List.of(Person.of(new PersonId("kim"), kim)));
        SearchFilters directors = SearchFilters.builder().seniority("director").build();
        AddReport report = leadLists.addProspects(ANN, aList(), Selection.bulk(directors, 5));
        assertThat(report.addedCount()).isEqualTo(1);
    }

    @Test
    void the_hosts_own_migrations_have_run_in_the_same_schema() {
        assertThat(scripts("flyway_schema_history"))
                .containsExactly("V1__notes.sql", "V2__authors.sql", "V3__events.sql");
        assertThat(scripts("leadlist_schema_history")).containsExactly("leadlist_V1__tables.sql");
    }

    @Test
    void the_tables_exist_before_jpa_starts() {
        assertThat(beans.getBeanDefinition("entityManagerFactory").getDependsOn())
                .contains("leadListSchema");
    }

    @Test
    void the_library_rejects_the_connection_of_a_transaction_of_the_application() {
        LeadLists aware = LeadLists.over(JdbcStorage.over(new TransactionAwareDataSourceProxy(dataSource)))
                .build();
        inTransaction(
                false,
                () -> assertThatIllegalStateException()
                        .isThrownBy(() -> aware.create(ANN, NewLeadList.ofPeople("People")))
                        .withMessageContaining("JdbcTransactions.joining"));
    }

    private void inTransaction(boolean isRolledBack, Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            work.run();
            if (isRolledBack) {
                status.setRollbackOnly();
            }
        });
    }

    private List<LeadList> listsOf(String name) {
        return leadLists.findAll(ANN, null, 100).lists().stream()
                .filter(list -> list.name().equals(name))
                .toList();
    }

    private List<String> scripts(String history) {
        return JdbcClient.create(dataSource)
                .sql("SELECT \"script\" FROM \"" + history + "\" WHERE \"type\" = 'SQL' ORDER BY \"installed_rank\"")
                .query(String.class)
                .list();
    }

    private LeadListId aList() {
        return leadLists.create(ANN, NewLeadList.ofPeople("People")).list().id();
    }
}
