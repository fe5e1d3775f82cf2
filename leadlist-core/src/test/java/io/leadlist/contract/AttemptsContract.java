package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadlist.call.ForbiddenException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.Role;
import io.leadlist.observation.Completion;
import io.leadlist.observation.LeadListsObserver;
import io.leadlist.observation.Operation;
import io.leadlist.storage.Due;
import io.leadlist.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The contract of {@link Storage#observedBy}: each attempt of a transaction is reported. */
public abstract class AttemptsContract extends StorageContract {
    private final List<String> log = new ArrayList<>();
    private final LeadListsObserver observer = operation -> {
        log.add("start " + text(operation));
        return completion -> log.add("end " + text(completion));
    };
    private final Storage observed = storage.observedBy(observer);

    /** Tests the adapter of this fixture. */
    protected AttemptsContract(StorageFixture fixture) {
        super(fixture);
    }

    @Test
    void an_attempt_is_reported_before_the_work_and_after_it() {
        observed.<Boolean>write(organization, transaction -> log.add("work"));
        assertThat(log).containsExactly("start TRANSACTION write 1 true", "work", "end DONE null");
    }

    @Test
    void dry_runs_and_reads_are_reported_by_their_names() {
        observed.<Boolean>dryRun(organization, transaction -> true);
        observed.<Boolean>read(organization, transaction -> true);
        assertThat(log)
                .containsExactly(
                        "start TRANSACTION dry-run 1 true",
                        "end DONE null",
                        "start TRANSACTION read 1 true",
                        "end DONE null");
    }

    @Test
    void an_attempt_that_throws_is_reported_with_the_class_of_the_exception() {
        for (RuntimeException thrown : List.of(
                new ForbiddenException(new LeadListId(UUID.randomUUID()), Role.EDITOR),
                new IllegalStateException("planted"))) {
            assertThatThrownBy(() -> observed.<Boolean>write(organization, transaction -> {
                        throw thrown;
                    }))
                    .isSameAs(thrown);
        }
        assertThat(log)
                .containsExactly(
                        "start TRANSACTION write 1 true",
                        "end REJECTED io.leadlist.call.ForbiddenException",
                        "start TRANSACTION write 1 true",
                        "end FAILED java.lang.IllegalStateException");
    }

    @Test
    void an_action_after_the_commit_runs_after_the_attempt() {
        observed.<Boolean>write(organization, transaction -> {
            transaction.afterCommit(() -> log.add("action"));
            return true;
        });
        assertThat(log).containsExactly("start TRANSACTION write 1 true", "end DONE null", "action");
    }

    @Test
    void an_observed_storage_has_the_same_content() {
        LeadListId list = aStoredList(io.leadlist.lead.LeadType.PERSON).id();
        assertThat(observed.<Boolean>read(
                        organization,
                        transaction -> transaction.lists().find(list).isPresent()))
                .isTrue();
        assertThat(observed.organizationsWithWork(Due.at(Samples.NOW), 1).size())
                .isLessThan(2);
    }

    private String text(Operation operation) {
        OrganizationId of = operation.organization();
        return operation.kind() + " " + operation.name() + " " + operation.attempt() + " " + organization.equals(of);
    }

    private static String text(Completion completion) {
        return completion.outcome() + " " + completion.failure();
    }
}
