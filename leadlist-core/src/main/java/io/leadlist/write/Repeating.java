package io.leadlist.write;

import io.leadlist.call.ConflictException;
import io.leadlist.call.OperationId;
import io.leadlist.intake.ImportReport;
import io.leadlist.list.AddReport;
import io.leadlist.settings.Settings;
import io.leadlist.storage.Operations.Answer;
import io.leadlist.storage.Operations.Answer.Added;
import io.leadlist.storage.Operations.Answer.Imported;
import io.leadlist.storage.Operations.Answered;
import io.leadlist.storage.Transaction;
import java.util.Optional;
import java.util.function.BiFunction;

/** Makes a repeated write harmless: its answer is stored in its own transaction, and given again. */
public final class Repeating {
    private final Settings settings;

    /** Works with these settings. */
    public Repeating(Settings settings) {
        this.settings = settings;
    }

    /**
     * The answer to the same add, if it was made before.
     *
     * @throws ConflictException if the operation id stands for other content (reading 62)
     */
    public Optional<AddReport> answered(Transaction transaction, Write write) {
        // A write of another kind has other content, and is a conflict.
        return before(transaction, write).map(answer -> ((Added) answer).report());
    }

    /**
     * The answer to the same import, if it was made before.
     *
     * @throws ConflictException if the operation id stands for other content (reading 62)
     */
    public Optional<ImportReport> imported(Transaction transaction, Write write) {
        return before(transaction, write).map(answer -> ((Imported) answer).report());
    }

    /** The answer to the same write, if it was made before; asked in a transaction of its own, before a write begins. */
    public <T> Optional<T> before(Write write, BiFunction<Transaction, Write, Optional<T>> answer) {
        return write.operationId().isEmpty()
                ? Optional.empty()
                : settings.storage()
                        .read(write.caller().organization(), transaction -> answer.apply(transaction, write));
    }

    /** Stores the answer to an add, if the write has an operation id, and gives it on. */
    public AddReport store(Transaction transaction, Write write, AddReport report) {
        store(transaction, write, new Added(report));
        return report;
    }

    /** Stores the answer to an import, if the write has an operation id, and gives it on. */
    public ImportReport store(Transaction transaction, Write write, ImportReport report) {
        store(transaction, write, new Imported(report));
        return report;
    }

    private void store(Transaction transaction, Write write, Answer answer) {
        write.operationId()
                .ifPresent(id ->
                        transaction.operations().store(id, new Answered(write.fingerprint(), answer, settings.now())));
    }

    private static Optional<Answer> before(Transaction transaction, Write write) {
        return write.operationId()
                .flatMap(id -> transaction
                        .operations()
                        .find(id)
                        .map(before -> sameContent(id, before, write).answer()));
    }

    private static Answered sameContent(OperationId id, Answered before, Write write) {
        if (!before.fingerprint().equals(write.fingerprint())) {
            throw new ConflictException(id);
        }
        return before;
    }
}
