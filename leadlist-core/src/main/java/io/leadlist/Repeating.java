package io.leadlist;

import io.leadlist.call.ConflictException;
import io.leadlist.call.OperationId;
import io.leadlist.list.AddReport;
import io.leadlist.storage.Operations.Answered;
import io.leadlist.storage.Transaction;
import java.util.Optional;

/** Makes a repeated write harmless: its answer is stored in its own transaction, and given again. */
final class Repeating {
    private final Settings settings;

    Repeating(Settings settings) {
        this.settings = settings;
    }

    /**
     * The answer to the same write, if it was made before.
     *
     * @throws ConflictException if the operation id stands for other content (reading 62)
     */
    Optional<AddReport> answered(Transaction transaction, Write write) {
        return write.operationId()
                .flatMap(id -> transaction
                        .operations()
                        .find(id)
                        .map(before -> sameContent(id, before, write).report()));
    }

    /** Stores the answer, if the write has an operation id, and gives it on. */
    AddReport store(Transaction transaction, Write write, AddReport report) {
        write.operationId()
                .ifPresent(id ->
                        transaction.operations().store(id, new Answered(write.fingerprint(), report, settings.now())));
        return report;
    }

    private static Answered sameContent(OperationId id, Answered before, Write write) {
        if (!before.fingerprint().equals(write.fingerprint())) {
            throw new ConflictException(id);
        }
        return before;
    }
}
