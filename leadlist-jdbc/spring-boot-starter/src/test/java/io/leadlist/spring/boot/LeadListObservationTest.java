package io.leadlist.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.call.LeadListNotFoundException;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.NewLeadImport;
import io.leadlist.imports.RawLead;
import io.leadlist.imports.Users;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.list.NewLeadList;
import io.leadlist.memory.MemoryUsers;
import io.leadlist.observation.Completion;
import io.leadlist.observation.Operation;
import io.micrometer.common.KeyValue;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.event.ContextRefreshedEvent;

/** The operations of the library are timers, counters and spans of Micrometer. */
class LeadListObservationTest {
    private static final Caller.Member ANN = Caller.of("ann", "acme");
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<Observation.Context> ended = new CopyOnWriteArrayList<>();

    @Test
    void each_operation_is_a_timer_with_its_outcome() {
        observed().run(context -> {
            context.getBean(LeadLists.class).create(ANN, NewLeadList.ofPeople("People"));
            assertThat(meters.get("leadlist.use.case")
                            .tags("operation", "create-list", "outcome", "done", "failure", "none")
                            .timer()
                            .count())
                    .isEqualTo(1);
            assertThat(meters.get("leadlist.transaction")
                            .tags("operation", "write", "outcome", "done", "sql.state", "none")
                            .timer()
                            .count())
                    .isPositive();
        });
    }

    @Test
    void a_rejection_is_counted_by_its_type() {
        observed().run(context -> {
            LeadLists leadLists = context.getBean(LeadLists.class);
            LeadListId unknown = LeadListId.parse("550e8400-e29b-41d4-a716-446655440000");
            assertThatThrownBy(() -> leadLists.find(ANN, unknown)).isInstanceOf(LeadListNotFoundException.class);
            assertThat(meters.get("leadlist.use.case")
                            .tags("outcome", "rejected", "failure", "LeadListNotFoundException")
                            .timer()
                            .count())
                    .isEqualTo(1);
        });
    }

    @Test
    void organization_and_list_are_keys_of_spans_but_not_of_timers() {
        observed().run(context -> {
            LeadLists leadLists = context.getBean(LeadLists.class);
            LeadListId list =
                    leadLists.create(ANN, NewLeadList.ofPeople("People")).list().id();
            leadLists.find(ANN, list);
            assertThat(ended)
                    .filteredOn(observation -> "leadlist find-list".equals(observation.getContextualName()))
                    .singleElement()
                    .satisfies(observation -> assertThat(observation.getHighCardinalityKeyValues())
                            .contains(KeyValue.of("organization", "acme"), KeyValue.of("list", list.toString())));
            assertThat(tagsOfMeters()).doesNotContain("acme", list.toString());
        });
    }

    @Test
    void spans_nest() {
        observed().run(context -> {
            context.getBean(LeadLists.class).create(ANN, NewLeadList.ofPeople("People"));
            assertThat(ended)
                    .filteredOn(observation -> observation.getName().equals("leadlist.transaction"))
                    .allSatisfy(observation -> assertThat(observation.getParentObservation())
                            .isNotNull()
                            .extracting(parent -> parent.getContextView().getName())
                            .isEqualTo("leadlist.use.case"));
        });
    }

    @Test
    void leads_are_counted_by_what_happened_to_them_and_no_value_of_a_person_is_a_tag() {
        observed().run(context -> {
            LeadLists leadLists = context.getBean(LeadLists.class);
            LeadListId list =
                    leadLists.create(ANN, NewLeadList.ofPeople("People")).list().id();
            PersonProfile sam = PersonProfile.named("Marker", "Marker")
                    .emails("marker@example.com")
                    .build();
            leadLists.addProspects(ANN, list, List.of(Prospect.of(sam), Prospect.of(sam)));
            assertThat(meters.get("leadlist.counts")
                            .tags("operation", "add-prospects", "count", "added")
                            .counter()
                            .count())
                    .isEqualTo(1);
            assertThat(tagsOfMeters())
                    .noneMatch(tag -> tag.toLowerCase(Locale.ROOT).contains("marker"));
        });
    }

    @Test
    void retries_are_counted_by_sql_state() {
        MicrometerCounters counters = new MicrometerCounters();
        counters.bindTo(meters);
        Operation attempt = new Operation(Operation.Kind.TRANSACTION, "write", ANN.organization(), null);
        counters.start(attempt).end(Completion.retried(new SQLException("deadlock", "40P01"), "40P01"));
        counters.start(attempt).end(Completion.thrown(new SQLException("deadlock", "40P01"), "40P01"));
        assertThat(meters.get("leadlist.transaction.retries")
                        .tag("sql.state", "40P01")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void the_age_of_the_oldest_waiting_work_is_a_gauge() {
        observed().withBean(Users.class, LeadListObservationTest::users).run(context -> {
            WaitingWorkMeter meter = context.getBean(WaitingWorkMeter.class);
            meter.bindTo(meters);
            assertThat(age()).isZero();
            context.getBean(LeadLists.class)
                    .imports()
                    .create(
                            ANN,
                            NewLeadImport.of(
                                    InputKind.EMAIL, "ann@example.com", List.of(RawLead.ofEmail("new@example.com"))));
            await().until(() -> age() > 0);
        });
    }

    @Test
    void nothing_is_observed_without_a_registry() {
        Hosts.withDatabase()
                .run(context -> assertThat(context)
                        .doesNotHaveBean(MicrometerObservations.class)
                        .doesNotHaveBean(MicrometerCounters.class));
    }

    @Test
    void observations_can_be_switched_off() {
        observed()
                .withPropertyValues("leadlist.observations.enabled=false")
                .run(context -> assertThat(context)
                        .doesNotHaveBean(MicrometerObservations.class)
                        .doesNotHaveBean(MicrometerCounters.class));
    }

    private ApplicationContextRunner observed() {
        ObservationRegistry registry = ObservationRegistry.create();
        registry.observationConfig()
                .observationHandler(new DefaultMeterObservationHandler(meters))
                .observationHandler(new Ended());
        return Hosts.withDatabase()
                .withBean(ObservationRegistry.class, () -> registry)
                .withBean(MeterRegistry.class, () -> meters)
                .withInitializer(context -> context.addApplicationListener(event -> {
                    if (event instanceof ContextRefreshedEvent) {
                        context.getBeanProvider(MicrometerCounters.class)
                                .ifAvailable(counters -> counters.bindTo(meters));
                    }
                }));
    }

    private final class Ended implements ObservationHandler<Observation.Context> {
        @Override
        public void onStop(Observation.Context context) {
            ended.add(context);
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return true;
        }
    }

    private double age() {
        return meters.get("leadlist.import.waiting").timeGauge().value(TimeUnit.SECONDS);
    }

    private List<String> tagsOfMeters() {
        return meters.getMeters().stream()
                .map(Meter::getId)
                .flatMap(id -> id.getTags().stream())
                .map(Tag::getValue)
                .toList();
    }

    private static MemoryUsers users() {
        MemoryUsers users = new MemoryUsers();
        users.put(ANN.organization(), ANN.user(), "ann@example.com");
        return users;
    }
}
