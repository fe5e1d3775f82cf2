package io.leadlist.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadlist.ImportWorker;
import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.InsufficientCreditsException;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LimitReachedException;
import io.leadlist.call.OrganizationId;
import io.leadlist.imports.EmailVerifier;
import io.leadlist.imports.Enricher;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.NewLeadImport;
import io.leadlist.imports.PersonFinder;
import io.leadlist.imports.PhoneRevealer;
import io.leadlist.imports.RawLead;
import io.leadlist.imports.Users;
import io.leadlist.jdbc.JdbcDirectory;
import io.leadlist.jdbc.JdbcStorage;
import io.leadlist.lead.IdentityPolicy;
import io.leadlist.list.AddReport;
import io.leadlist.list.IcpCatalog;
import io.leadlist.list.IcpId;
import io.leadlist.list.LimitPolicy;
import io.leadlist.list.Limits;
import io.leadlist.list.NewLeadList;
import io.leadlist.memory.MemoryDirectory;
import io.leadlist.memory.MemoryStorage;
import io.leadlist.memory.MemoryUsers;
import io.leadlist.observation.LeadListsEvent;
import io.leadlist.observation.LeadListsListener;
import io.leadlist.observation.LeadListsObserver;
import io.leadlist.observation.Observed;
import io.leadlist.search.Directory;
import io.leadlist.storage.Storage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.context.event.EventListener;

/** The beans of the starter, and what replaces each of them. */
class LeadListAutoConfigurationTest {
    private static final Caller.Member ANN = Caller.of("ann", "acme");

    @Test
    void a_data_source_is_enough() {
        Hosts.withDatabase().run(context -> {
            assertThat(context).hasSingleBean(LeadLists.class).hasSingleBean(ImportWorker.class);
            assertThat(context).hasSingleBean(JdbcStorage.class).hasSingleBean(JdbcDirectory.class);
            assertThat(create(context).list().memberCount()).isZero();
        });
    }

    @Test
    void there_are_no_beans_without_a_data_source() {
        Hosts.withoutDatabase()
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(LeadLists.class)
                        .doesNotHaveBean(LeadListCheck.class));
    }

    @Test
    void the_starter_can_be_switched_off() {
        Hosts.withDatabase()
                .withPropertyValues("leadlist.enabled=false")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(LeadLists.class)
                        .doesNotHaveBean(Storage.class)
                        .doesNotHaveBean("leadListJackson2Module"));
    }

    @Test
    void a_host_that_switches_the_starter_off_can_have_beans_of_its_own() {
        LeadLists own = LeadLists.over(new MemoryStorage()).build();
        Hosts.withDatabase()
                .withPropertyValues("leadlist.enabled=false", "leadlist.worker.enabled=true")
                .withBean(MemoryStorage.class)
                .withBean(LeadLists.class, () -> own)
                .withBean(ImportWorker.class, () -> own.importWorker().build())
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Schedule.class));
    }

    @Test
    void a_storage_of_the_host_replaces_the_database() {
        Hosts.withDatabase().withBean(MemoryStorage.class).run(context -> {
            assertThat(context).hasSingleBean(Storage.class).doesNotHaveBean(LeadListSchema.class);
            assertThat(create(context).list().memberCount()).isZero();
        });
    }

    @Test
    void a_directory_of_the_host_is_searched() {
        Hosts.withDatabase()
                .withBean(MemoryDirectory.class)
                .run(context -> assertThat(context).hasSingleBean(Directory.class));
    }

    @Test
    void an_entry_of_the_host_replaces_the_bean() {
        LeadLists own = LeadLists.over(new MemoryStorage()).build();
        Hosts.withDatabase()
                .withBean("own", LeadLists.class, () -> own)
                .run(context -> assertThat(context.getBean(LeadLists.class)).isSameAs(own));
    }

    @Test
    void limits_of_a_bean_take_precedence_over_those_of_the_properties() {
        LimitPolicy policy = organization -> Limits.DEFAULT.withLists(7);
        Hosts.withDatabase()
                .withPropertyValues("leadlist.limits.lists=3")
                .withBean(LimitPolicy.class, () -> policy)
                .run(context ->
                        assertThat(leadLists(context).limits(ANN).lists()).isEqualTo(7));
    }

    @Test
    void the_properties_are_the_settings_of_the_library() {
        Hosts.withDatabase()
                .withPropertyValues(
                        "leadlist.limits.people=500",
                        "leadlist.limits.companies=700",
                        "leadlist.limits.members=10",
                        "leadlist.limits.when-full=fill",
                        "leadlist.limits.lists=1",
                        "leadlist.policy.identify-by-phone=true",
                        "leadlist.policy.identify-by-role-address=false")
                .run(context -> {
                    assertThat(leadLists(context).limits(ANN))
                            .isEqualTo(new Limits(500, 700, 10, Limits.WhenFull.FILL, 1));
                    assertThat(leadLists(context).identity()).isEqualTo(new IdentityPolicy(true, false));
                    create(context);
                    assertThatThrownBy(() -> create(context)).isInstanceOf(LimitReachedException.class);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "leadlist.limits.people=0",
                "leadlist.imports.per-call=0",
                "leadlist.worker.attempts=21",
                "leadlist.worker.interval=0s",
                "leadlist.worker.threads=0",
                "leadlist.sweep.interval=-1s",
                "leadlist.policy.idempotency-retention=20000d",
                "leadlist.policy.max-suppressions=0",
                "leadlist.suppression-secret=too short",
                "leadlist.migrate=sometimes"
            })
    void a_value_out_of_range_stops_the_start(String property) {
        Hosts.withDatabase()
                .withPropertyValues(property)
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void a_short_secret_is_reported_by_its_length_alone() {
        Hosts.withDatabase()
                .withPropertyValues("leadlist.suppression-secret=too short")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessage("leadlist.suppression-secret must have at least 16 bytes, but has 9"));
        Hosts.withDatabase()
                .withPropertyValues("leadlist.suppression-secret=")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void a_secret_is_in_no_text() {
        Hosts.withDatabase()
                .withPropertyValues("leadlist.suppression-secret=a secret of the test")
                .run(context ->
                        assertThat(context.getBean(LeadListProperties.class)).hasToString("LeadListProperties"));
    }

    @Test
    void a_customizer_has_the_last_word() {
        LeadListsBuilderCustomizer customizer =
                builder -> builder.limits(Limits.DEFAULT.withLists(9)).identity(IdentityPolicy.DEFAULT.byPhone());
        Hosts.withDatabase()
                .withPropertyValues("leadlist.limits.lists=3")
                .withBean(LeadListsBuilderCustomizer.class, () -> customizer)
                .run(context -> {
                    assertThat(leadLists(context).limits(ANN).lists()).isEqualTo(9);
                    assertThat(leadLists(context).identity().usesPhones()).isTrue();
                });
    }

    @Test
    void an_icp_catalog_of_the_host_is_asked() {
        IcpCatalog empty = (organization, id) -> false;
        NewLeadList list = NewLeadList.ofPeople("People").withIcp(IcpId.parse("550e8400-e29b-41d4-a716-446655440000"));
        Hosts.withDatabase()
                .withBean(IcpCatalog.class, () -> empty)
                .run(context -> assertThatThrownBy(() -> leadLists(context).create(ANN, list))
                        .isInstanceOf(InvalidRequestException.class));
    }

    @Test
    void imports_are_free_and_use_the_ports_of_the_host() {
        List<String> asked = new ArrayList<>();
        Hosts.withDatabase()
                .withBean(Users.class, LeadListAutoConfigurationTest::users)
                .withBean(PersonFinder.class, () -> noted(asked, PersonFinder.in(Directory.empty())))
                .withBean(Enricher.class, () -> Enricher.NONE)
                .withBean(EmailVerifier.class, () -> EmailVerifier.BY_SYNTAX)
                .withBean(PhoneRevealer.class, () -> PhoneRevealer.FROM_RECORDS)
                .withBean(
                        ImportWorkerBuilderCustomizer.class,
                        () -> builder -> builder.listener(progress -> asked.add("progress")))
                .run(context -> {
                    anImport(context);
                    assertThat(work(context)).isEqualTo(1);
                    assertThat(asked).contains("finder", "progress");
                });
    }

    @Test
    void imports_that_are_charged_need_a_grant() {
        Hosts.withDatabase()
                .withPropertyValues("leadlist.imports.charged=true")
                .withBean(Users.class, LeadListAutoConfigurationTest::users)
                .run(context ->
                        assertThatThrownBy(() -> anImport(context)).isInstanceOf(InsufficientCreditsException.class));
    }

    @Test
    void all_observers_and_listeners_of_the_host_are_called() {
        List<String> called = new CopyOnWriteArrayList<>();
        Hosts.withDatabase()
                .withBean("first", LeadListsObserver.class, () -> observer(called, "observer 1"))
                .withBean("second", LeadListsObserver.class, () -> observer(called, "observer 2"))
                .withBean(LeadListsListener.class, () -> event -> called.add("listener " + event.type()))
                .run(context -> {
                    create(context);
                    assertThat(called).contains("observer 1", "observer 2", "listener LIST_CREATED");
                });
    }

    @Test
    void a_change_is_an_application_event() {
        Hosts.withDatabase().withBean(Changes.class).run(context -> {
            create(context);
            assertThat(context.getBean(Changes.class).changes)
                    .singleElement()
                    .extracting(LeadListsEvent::organization)
                    .isEqualTo(new OrganizationId("acme"));
        });
    }

    @Test
    void application_events_can_be_switched_off() {
        Hosts.withDatabase()
                .withPropertyValues("leadlist.events.enabled=false")
                .withBean(Changes.class)
                .run(context -> {
                    create(context);
                    assertThat(context.getBean(Changes.class).changes).isEmpty();
                });
    }

    static class Changes {
        private final List<LeadListsEvent> changes = new CopyOnWriteArrayList<>();

        @EventListener
        void changed(LeadListsEvent.ListChanged change) {
            changes.add(change);
        }
    }

    private static LeadListsObserver observer(List<String> called, String name) {
        return operation -> {
            called.add(name);
            return Observed.NOTHING;
        };
    }

    private static PersonFinder noted(List<String> asked, PersonFinder finder) {
        return (organization, leads) -> {
            asked.add("finder");
            return finder.find(organization, leads);
        };
    }

    private static Users users() {
        MemoryUsers users = new MemoryUsers();
        users.put(ANN.organization(), ANN.user(), "ann@example.com");
        return users;
    }

    private static void anImport(AssertableApplicationContext context) {
        leadLists(context)
                .imports()
                .create(
                        ANN,
                        NewLeadImport.of(
                                InputKind.EMAIL, "ann@example.com", List.of(RawLead.ofEmail("new@example.com"))));
    }

    private static int work(AssertableApplicationContext context) {
        return context.getBean(ImportWorker.class)
                .work(ANN.organization(), Duration.ofSeconds(30))
                .leads();
    }

    private static AddReport create(AssertableApplicationContext context) {
        return leadLists(context).create(ANN, NewLeadList.ofPeople("People"));
    }

    private static LeadLists leadLists(AssertableApplicationContext context) {
        return context.getBean(LeadLists.class);
    }
}
