package io.leadlist.contract;

import io.leadlist.call.IdempotencyKey;
import io.leadlist.storage.Storage;
import io.leadlist.storage.StoredResult;
import java.util.Optional;
import java.util.function.Supplier;

/** Faults because of which listeners are told at the wrong time, or of the wrong thing. */
@SuppressWarnings("ImmutableEnumChecker") // the storages have no state
enum ToldFault implements Fault {
    LISTENERS_ARE_TOLD_BEFORE_THE_COMMIT(CommitFault.actions((sound, action) -> {
        action.run();
        sound.afterCommit(action);
    })),
    LISTENERS_ARE_TOLD_TWICE(CommitFault.actions((sound, action) -> {
        sound.afterCommit(action);
        sound.afterCommit(action);
    })),
    LISTENERS_ARE_NOT_TOLD(CommitFault.actions((sound, action) -> {})),
    LISTENERS_ARE_TOLD_AT_A_ROLLBACK(CommitFault.actions((sound, action) -> action.run())),
    LISTENERS_ARE_TOLD_AT_A_RETRY(Fault.storedResults(sound -> new ForwardingStoredResults(sound.storedResults()) {
        @Override
        public Optional<StoredResult> find(IdempotencyKey key) {
            return Optional.empty();
        }

        @Override
        public void store(IdempotencyKey key, StoredResult result) {}
    }));

    private final Planted planted;

    ToldFault(Supplier<Storage> storage) {
        this.planted = new Planted(ListenersContract.class, storage);
    }

    @Override
    public Planted planted() {
        return planted;
    }
}
