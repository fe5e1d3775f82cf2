package io.leadlist.contract;

import io.leadlist.call.OrganizationId;
import io.leadlist.observation.LeadListsObserver;
import io.leadlist.storage.Due;
import io.leadlist.storage.Storage;
import io.leadlist.storage.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Faults of a storage that runs actions after commits and reports attempts. */
@SuppressWarnings("ImmutableEnumChecker") // the storages have no state
enum CommitFault implements Fault {
    ACTIONS_RUN_BEFORE_THE_COMMIT(AfterCommitContract.class, actions((sound, action) -> action.run())),
    ACTIONS_RUN_TWICE(AfterCommitContract.class, actions((sound, action) -> {
        sound.afterCommit(action);
        sound.afterCommit(action);
    })),
    ACTIONS_ARE_FORGOTTEN(AfterCommitContract.class, actions((sound, action) -> {})),
    ACTIONS_OF_ROLLED_BACK_WORK_RUN(AfterCommitContract.class, () -> new ForwardingStorage() {
        @Override
        public <T> T write(OrganizationId organization, Function<Transaction, T> work) {
            return runningAll(transactions -> super.write(organization, transactions), work);
        }
    }),
    ACTIONS_OF_DRY_RUNS_RUN(AfterCommitContract.class, () -> new ForwardingStorage() {
        @Override
        public <T> T dryRun(OrganizationId organization, Function<Transaction, T> work) {
            return runningAll(transactions -> super.dryRun(organization, transactions), work);
        }
    }),
    ACTIONS_RUN_BACKWARDS(AfterCommitContract.class, () -> new ForwardingStorage() {
        @Override
        public <T> T write(OrganizationId organization, Function<Transaction, T> work) {
            List<Runnable> actions = new ArrayList<>();
            T result = super.write(organization, transaction -> work.apply(collecting(transaction, actions)));
            for (int last = actions.size() - 1; last >= 0; last--) {
                actions.get(last).run();
            }
            return result;
        }
    }),
    ATTEMPTS_ARE_NOT_REPORTED(AttemptsContract.class, () -> new ForwardingStorage() {
        @Override
        public Storage observedBy(LeadListsObserver observer) {
            return this;
        }
    }),
    BATCHES_WAIT_FOR_THE_CLOCK(ClaimsContract.class, Fault.batches(sound -> new ForwardingBatches(sound.batches()) {
        @Override
        public Optional<Instant> waitingSince(Due due) {
            return super.waitingSince(Due.at(due.now()));
        }
    })),
    BATCHES_WAIT_BEFORE_THEY_ARE_DUE(
            ClaimsContract.class, Fault.batches(sound -> new ForwardingBatches(sound.batches()) {
                @Override
                public Optional<Instant> waitingSince(Due due) {
                    return super.waitingSince(Due.at(BatchScene.AFTER_ALL));
                }
            }));

    private final Planted planted;

    CommitFault(Class<?> contract, Supplier<Storage> storage) {
        this.planted = new Planted(contract, storage);
    }

    @Override
    public Planted planted() {
        return planted;
    }

    /** What a transaction does with an action. */
    interface OnAction {
        void accept(Transaction sound, Runnable action);
    }

    static Supplier<Storage> actions(OnAction onAction) {
        return Fault.ports(sound -> new ForwardingTransaction(sound) {
            @Override
            public void afterCommit(Runnable action) {
                onAction.accept(sound, action);
            }
        });
    }

    private static Transaction collecting(Transaction sound, List<Runnable> actions) {
        return new ForwardingTransaction(sound) {
            @Override
            public void afterCommit(Runnable action) {
                actions.add(action);
            }
        };
    }

    private static <T> T runningAll(Function<Function<Transaction, T>, T> storage, Function<Transaction, T> work) {
        List<Runnable> actions = new ArrayList<>();
        try {
            return storage.apply(transaction -> work.apply(collecting(transaction, actions)));
        } finally {
            actions.forEach(Runnable::run);
        }
    }
}
