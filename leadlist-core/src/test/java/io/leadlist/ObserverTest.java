package io.leadlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.leadlist.admission.NewSuppression;
import io.leadlist.admission.SuppressionKey;
import io.leadlist.admission.SuppressionReason;
import io.leadlist.admission.SuppressionScope;
import io.leadlist.admission.SuppressionSecret;
import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.call.LeadListNotFoundException;
import io.leadlist.call.NotSignedInException;
import io.leadlist.imports.EmailVerifier;
import io.leadlist.imports.ImportOptions;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.NewLeadImport;
import io.leadlist.imports.PriceList;
import io.leadlist.imports.RawLead;
import io.leadlist.lead.PersonId;
import io.leadlist.list.Limits;
import io.leadlist.list.NewLeadList;
import io.leadlist.list.ReusePolicy;
import io.leadlist.memory.MemoryDirectory;
import io.leadlist.memory.MemoryStorage;
import io.leadlist.memory.MemoryUsers;
import io.leadlist.observation.Completion;
import io.leadlist.observation.Completion.Outcome;
import io.leadlist.observation.LeadListsObserver;
import io.leadlist.observation.Operation;
import io.leadlist.observation.Operation.Kind;
import io.leadlist.privacy.CapturedLog;
import io.leadlist.selection.Selection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Observers see use cases, port calls, attempts of transactions and batches, with their numbers. */
class ObserverTest {
    private final Caller.Member caller = Caller.of("user", "org");
    private final List<String> log = new ArrayList<>();
    private final List<Operation> operations = new ArrayList<>();
    private final List<Completion> completions = new ArrayList<>();
    private final LeadListsObserver recording = operation -> {
        operations.add(operation);
        return completions::add;
    };

    @Test
    void an_inner_operation_ends_before_the_outer_one_and_observers_end_in_reverse_order() {
        LeadLists leadLists = LeadLists.over(new MemoryStorage())
                .observer(named("a"))
                .observer(named("b"))
                .build();
        assertThat(leadLists.findAll(caller, null, 10).lists()).isEmpty();
        assertThat(log)
                .containsExactly(
                        "start a find-lists",
                        "start b find-lists",
                        "start a read",
                        "start b read",
                        "end b read",
                        "end a read",
                        "end b find-lists",
                        "end a find-lists");
    }

    @Test
    void a_use_case_has_its_organization_its_list_and_its_numbers() {
        LeadLists leadLists = observed().build();
        LeadListId list =
                leadLists.create(caller, NewLeadList.ofPeople("People")).list().id();
        leadLists.addProspects(caller, list, Selection.manual(List.of(new PersonId("a"), new PersonId("b"))));
        Operation add = operations.stream()
                .filter(operation -> operation.name().equals("add-selection"))
                .findFirst()
                .orElseThrow();
        assertThat(add).isEqualTo(new Operation(Kind.USE_CASE, "add-selection", caller.organization(), list));
        Completion end = completions.get(completions.size() - 1);
        assertThat(end.outcome()).isEqualTo(Outcome.DONE);
        assertThat(end.counts()).isEqualTo(Map.of("inputs", 2L, "added", 0L));
        assertThat(end.duration()).isPositive();
        long attempts = operations.stream()
                .skip(operations.indexOf(add))
                .filter(operation -> operation.kind() == Kind.TRANSACTION)
                .count();
        assertThat(end.attempts()).isEqualTo((int) attempts).isPositive();
    }

    @Test
    void a_rejection_is_an_outcome_with_the_class_of_its_exception() {
        LeadLists leadLists = observed().build();
        LeadListId unknown = new LeadListId(new UUID(1, 1));
        assertThatExceptionOfType(LeadListNotFoundException.class).isThrownBy(() -> leadLists.find(caller, unknown));
        assertThatExceptionOfType(NotSignedInException.class)
                .isThrownBy(() -> leadLists.find(Caller.anonymous(), unknown));
        assertThat(completions)
                .extracting(Completion::outcome, Completion::failure)
                .containsExactly(
                        tuple(Outcome.REJECTED, LeadListNotFoundException.class.getName()),
                        tuple(Outcome.REJECTED, LeadListNotFoundException.class.getName()),
                        tuple(Outcome.REJECTED, NotSignedInException.class.getName()));
        assertThat(operations.get(2).organization()).isNull();
    }

    @Test
    void what_an_observer_throws_harms_nobody_and_is_logged_without_its_message() {
        LeadLists leadLists = LeadLists.over(new MemoryStorage())
                .observer(operation -> {
                    throw new IllegalStateException("at the start");
                })
                .observer(operation -> completion -> {
                    throw new IllegalStateException("at the end");
                })
                .observer(recording)
                .build();
        try (CapturedLog captured = new CapturedLog()) {
            assertThat(leadLists.findAll(caller, null, 10).lists()).isEmpty();
            assertThat(captured.text())
                    .contains("io.leadlist.observation", "java.lang.IllegalStateException")
                    .doesNotContain("at the");
        }
        assertThat(completions).hasSize(2);
    }

    @Test
    void every_port_of_the_host_is_observed() {
        MemoryUsers users = new MemoryUsers();
        users.put(caller.organization(), caller.user(), "ann@example.com");
        LeadLists leadLists = observed()
                .directory(new MemoryDirectory())
                .users(users)
                .prices(PriceList.FREE)
                .limits(organization -> Limits.DEFAULT)
                .suppressionSecret(SuppressionSecret.NONE)
                .reuse(ReusePolicy.ofIcp())
                .build();
        var report = leadLists
                .imports()
                .create(
                        caller,
                        NewLeadImport.of(InputKind.EMAIL, "ann@example.com", List.of(RawLead.ofEmail("x@example.com")))
                                .with(new ImportOptions(true, true, true)));
        leadLists
                .importWorker()
                .verifier(EmailVerifier.BY_SYNTAX)
                .build()
                .work(caller.organization(), Duration.ofMinutes(1));
        leadLists
                .suppressions()
                .add(
                        caller.asAdmin(),
                        SuppressionScope.ORGANIZATION,
                        List.of(NewSuppression.of(SuppressionKey.Kind.EMAIL, "a@example.com", SuppressionReason.OTHER)
                                .asKeyed()));
        leadLists.imports().ownerEmail(report.list());
        leadLists.imports().url(report.list());
        leadLists.addProspects(caller, report.list().list().id(), Selection.manual(List.of(new PersonId("a"))));
        assertThat(operations)
                .filteredOn(operation -> operation.kind() == Kind.PORT_CALL)
                .extracting(Operation::name)
                .contains(
                        "directory.find-people",
                        "directory.find-people-by-key",
                        "email-verifier.verify",
                        "limit-policy.of",
                        "list-urls.of",
                        "person-finder.find",
                        "phone-revealer.reveal",
                        "reuse-policy.rules",
                        "suppression-secret.of",
                        "users.email-of",
                        "users.find");
        assertThat(operations)
                .filteredOn(operation -> operation.kind() == Kind.IMPORT_BATCH)
                .containsExactly(new Operation(
                        Kind.IMPORT_BATCH,
                        "process-batch",
                        caller.organization(),
                        report.list().list().id()));
    }

    private LeadListsBuilder observed() {
        return LeadLists.over(new MemoryStorage()).observer(recording);
    }

    private LeadListsObserver named(String name) {
        return operation -> {
            log.add("start " + name + " " + operation.name());
            return completion -> log.add("end " + name + " " + operation.name());
        };
    }
}
