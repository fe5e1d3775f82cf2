package io.leadlist.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.NewLeadImport;
import io.leadlist.imports.PersonFinder;
import io.leadlist.imports.RawLead;
import io.leadlist.imports.Users;
import io.leadlist.list.NewLeadList;
import io.leadlist.memory.MemoryStorage;
import io.leadlist.memory.MemoryUsers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The worker and the housekeeping run by themselves, and stop with the application. */
@ExtendWith(OutputCaptureExtension.class)
class LeadListSchedulesTest {
    private static final Caller.Member ANN = Caller.of("ann", "acme");
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void the_worker_runs_on_schedule_in_a_thread_and_a_transaction_of_its_own() {
        AtomicReference<String> thread = new AtomicReference<>();
        AtomicBoolean inTransaction = new AtomicBoolean();
        PersonFinder finder = (organization, leads) -> {
            thread.set(Thread.currentThread().getName());
            inTransaction.set(TransactionSynchronizationManager.isActualTransactionActive());
            return Map.of();
        };
        working().withBean(PersonFinder.class, () -> finder).run(context -> {
            LeadListId list = anImport(context);
            awaitDone(context, list);
            assertThat(thread.get()).startsWith("leadlist-worker-");
            assertThat(inTransaction).isFalse();
        });
    }

    @Test
    void a_shutdown_completes_the_running_batch() {
        CountDownLatch asked = new CountDownLatch(1);
        MemoryStorage storage = new MemoryStorage();
        AtomicReference<LeadListId> list = new AtomicReference<>();
        PersonFinder finder = (organization, leads) -> {
            asked.countDown();
            return Map.of();
        };
        inMemory(storage).withBean(PersonFinder.class, () -> finder).run(context -> {
            list.set(anImport(context));
            assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
        });
        LeadLists after = LeadLists.over(storage).users(users()).build();
        assertThat(after.imports().find(ANN, list.get()).leadImport().done()).isEqualTo(1);
    }

    @Test
    void both_schedules_can_be_switched_off() {
        Hosts.withDatabase().run(context -> assertThat(context).doesNotHaveBean(Schedule.class));
    }

    @Test
    void each_schedule_can_be_switched_off_alone() {
        Hosts.withDatabase()
                .withPropertyValues("leadlist.worker.enabled=true")
                .run(context -> assertThat(context)
                        .hasSingleBean(LeadListWorkerSchedule.class)
                        .doesNotHaveBean(LeadListSweepSchedule.class));
        Hosts.withDatabase()
                .withPropertyValues("leadlist.sweep.enabled=true")
                .run(context -> assertThat(context)
                        .hasSingleBean(LeadListSweepSchedule.class)
                        .doesNotHaveBean(LeadListWorkerSchedule.class));
    }

    @Test
    void the_housekeeping_purges_the_rows_of_deleted_lists_of_all_organizations() {
        Hosts.withDatabase()
                .withPropertyValues("leadlist.sweep.enabled=true", "leadlist.sweep.interval=50ms")
                .run(context -> {
                    LeadLists leadLists = context.getBean(LeadLists.class);
                    for (String organization : List.of("acme", "globex")) {
                        Caller.Member caller = Caller.of("ann", organization);
                        LeadListId list = leadLists
                                .create(caller, NewLeadList.ofPeople("People"))
                                .list()
                                .id();
                        leadLists.delete(caller, list);
                    }
                    await().atMost(SOON).until(() -> rows(context) == 0);
                });
    }

    @Test
    void a_failure_is_logged_once_without_its_message_and_the_schedule_goes_on(CapturedOutput output) {
        AtomicBoolean isBroken = new AtomicBoolean(true);
        LeadListOrganizations organizations = (after, limit) -> {
            if (isBroken.get()) {
                throw new IllegalStateException("ann@example.com");
            }
            return List.of(new OrganizationId("acme"));
        };
        Hosts.withDatabase()
                .withPropertyValues("leadlist.sweep.enabled=true", "leadlist.sweep.interval=20ms")
                .withBean(LeadListOrganizations.class, () -> organizations)
                .run(context -> {
                    await().atMost(SOON).until(() -> output.getAll().contains("leadlist-sweep- has failed"));
                    isBroken.set(false);
                    LeadLists leadLists = context.getBean(LeadLists.class);
                    leadLists.delete(
                            ANN,
                            leadLists
                                    .create(ANN, NewLeadList.ofPeople("People"))
                                    .list()
                                    .id());
                    await().atMost(SOON).until(() -> rows(context) == 0);
                    assertThat(output.getAll()).doesNotContain("ann@example.com");
                });
    }

    @Test
    void a_storage_that_cannot_list_its_organizations_is_not_swept() {
        inMemory(new MemoryStorage()).run(context -> assertThat(context).doesNotHaveBean(LeadListSweepSchedule.class));
    }

    private static ApplicationContextRunner working() {
        return Hosts.withDatabase()
                .withBean(Users.class, LeadListSchedulesTest::users)
                .withPropertyValues("leadlist.worker.enabled=true", "leadlist.worker.interval=20ms");
    }

    private static ApplicationContextRunner inMemory(MemoryStorage storage) {
        return Hosts.withoutDatabase()
                .withBean(MemoryStorage.class, () -> storage)
                .withBean(Users.class, LeadListSchedulesTest::users)
                .withPropertyValues("leadlist.worker.interval=20ms");
    }

    private static MemoryUsers users() {
        MemoryUsers users = new MemoryUsers();
        users.put(ANN.organization(), ANN.user(), "ann@example.com");
        return users;
    }

    private static LeadListId anImport(AssertableApplicationContext context) {
        return context.getBean(LeadLists.class)
                .imports()
                .create(
                        ANN,
                        NewLeadImport.of(
                                InputKind.EMAIL, "ann@example.com", List.of(RawLead.ofEmail("new@example.com"))))
                .list()
                .list()
                .id();
    }

    private static void awaitDone(AssertableApplicationContext context, LeadListId list) {
        LeadLists leadLists = context.getBean(LeadLists.class);
        await().atMost(SOON)
                .until(() -> leadLists.imports().find(ANN, list).leadImport().done() == 1);
    }

    private static int rows(AssertableApplicationContext context) {
        return JdbcClient.create(context.getBean(DataSource.class))
                .sql("SELECT count(*) FROM lead_list")
                .query(Integer.class)
                .single();
    }
}
