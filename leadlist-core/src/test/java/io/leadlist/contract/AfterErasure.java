package io.leadlist.contract;

import io.leadlist.call.OrganizationId;
import io.leadlist.lead.PersonId;
import io.leadlist.storage.Due;
import io.leadlist.storage.Erasure;
import io.leadlist.storage.Storage;
import io.leadlist.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A storage that runs an event once, after the first transaction that has erased a record. */
record AfterErasure(Storage storage, Runnable event, AtomicInteger erasures) implements Storage {
    AfterErasure(Storage storage, Runnable event) {
        this(storage, event, new AtomicInteger());
    }

    @Override
    public <T> T write(OrganizationId organization, Function<Transaction, T> work) {
        int before = erasures.get();
        T result = storage.write(organization, transaction -> work.apply(counting(transaction)));
        if (before == 0 && erasures.get() > 0) {
            event.run();
        }
        return result;
    }

    private Transaction counting(Transaction sound) {
        return new ForwardingTransaction(sound) {
            @Override
            public Erasure erasure() {
                return new ForwardingErasure(sound.erasure()) {
                    @Override
                    public ErasedRecord eraseRecord(PersonId id, PersonId erased, Instant at) {
                        erasures.incrementAndGet();
                        return super.eraseRecord(id, erased, at);
                    }
                };
            }
        };
    }

    @Override
    public <T> T read(OrganizationId organization, Function<Transaction, T> work) {
        return storage.read(organization, work);
    }

    @Override
    public <T> T dryRun(OrganizationId organization, Function<Transaction, T> work) {
        return storage.dryRun(organization, work);
    }

    @Override
    public List<OrganizationId> organizationsWithWork(Due due, int limit) {
        return storage.organizationsWithWork(due, limit);
    }
}
