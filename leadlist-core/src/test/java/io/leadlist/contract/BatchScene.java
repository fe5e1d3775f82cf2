package io.leadlist.contract;

import static io.leadlist.contract.ImportSamples.anImport;

import io.leadlist.call.LeadListId;
import io.leadlist.lead.LeadType;
import io.leadlist.storage.Batches.Batch;
import io.leadlist.storage.Due;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The common scene of the contracts of batches: two workers. */
abstract class BatchScene extends StorageContract {
    static final UUID FIRST = new UUID(1, 1);
    static final UUID SECOND = new UUID(2, 2);

    /** The end of the claims. */
    static final Instant AFTER_ALL = Samples.NOW.plusSeconds(3_600);

    BatchScene(StorageFixture fixture) {
        super(fixture);
    }

    LeadListId anImportedList() {
        LeadListId list = aStoredList(LeadType.PERSON).id();
        run(transaction -> transaction.imports().insert(anImport(list)));
        return list;
    }

    void append(Batch... batches) {
        run(transaction -> transaction.batches().append(List.of(batches)));
    }

    Optional<Batch> claim(Instant now, UUID worker) {
        return claim(Due.at(now), worker);
    }

    Optional<Batch> claim(Due due, UUID worker) {
        return optionalIn(transaction -> transaction.batches().claim(due, AFTER_ALL, worker));
    }

    boolean close(Batch claimed) {
        return in(transaction -> {
            transaction.lists().lock(claimed.list());
            return transaction.batches().close(claimed);
        });
    }

    boolean putBack(Batch claimed, Batch rest) {
        return in(transaction -> {
            transaction.lists().lock(claimed.list());
            return transaction.batches().putBack(claimed, rest);
        });
    }

    /** Returns the batch as its worker has claimed it. */
    static Batch claimed(Batch batch, UUID worker) {
        return new Batch(
                batch.list(),
                batch.first(),
                batch.last(),
                batch.leads(),
                batch.attempts(),
                batch.expiredClaims(),
                AFTER_ALL,
                worker,
                batch.reserved());
    }
}
