package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadlist.lead.LeadType;
import io.leadlist.list.LeadList;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The contract of {@link io.leadlist.storage.Transaction#afterCommit}. */
public abstract class AfterCommitContract extends StorageContract {
    private final List<String> log = new ArrayList<>();

    /** Tests the adapter of this fixture. */
    protected AfterCommitContract(StorageFixture fixture) {
        super(fixture);
    }

    @Test
    void an_action_runs_once_and_after_the_work() {
        run(transaction -> {
            transaction.afterCommit(() -> log.add("action"));
            log.add("work");
        });
        assertThat(log).containsExactly("work", "action");
    }

    @Test
    void an_action_sees_what_was_committed_and_can_use_the_storage() {
        LeadList list = Samples.aList(organization, LeadType.PERSON);
        Thread caller = Thread.currentThread();
        run(transaction -> {
            transaction.lists().insert(list);
            transaction.afterCommit(() -> {
                assertThat(Thread.currentThread()).isSameAs(caller);
                assertThat(storage.<Boolean>read(
                                organization,
                                other -> other.lists().find(list.id()).isPresent()))
                        .isTrue();
                run(other -> other.lists().lock(list.id()));
                log.add("seen");
            });
        });
        assertThat(log).containsExactly("seen");
    }

    @Test
    void actions_run_in_their_order() {
        run(transaction -> {
            for (String name : List.of("a", "b", "c")) {
                transaction.afterCommit(() -> log.add(name));
            }
        });
        assertThat(log).containsExactly("a", "b", "c");
    }

    @Test
    void an_action_of_work_that_throws_is_dropped() {
        assertThatThrownBy(() -> run(transaction -> {
                    transaction.afterCommit(() -> log.add("action"));
                    throw new IllegalStateException("planted");
                }))
                .hasMessage("planted");
        run(transaction -> {});
        assertThat(log).isEmpty();
    }

    @Test
    void an_action_of_a_dry_run_is_dropped() {
        storage.<Boolean>dryRun(organization, transaction -> {
            transaction.afterCommit(() -> log.add("action"));
            return true;
        });
        run(transaction -> {});
        assertThat(log).isEmpty();
    }
}
