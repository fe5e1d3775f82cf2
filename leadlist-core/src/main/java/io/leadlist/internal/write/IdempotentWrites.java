package io.leadlist.internal.write;

import io.leadlist.call.ConflictException;
import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.LeadListException;
import io.leadlist.call.StorageException;
import io.leadlist.storage.Operations.Answer;
import io.leadlist.storage.Operations.Answer.Rejected;
import io.leadlist.storage.Operations.Answered;
import io.leadlist.storage.Transaction;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes a repeated write harmless: its answer is stored in its own transaction, and given again. A refusal undoes the
 * transaction in which it comes up, and is stored in one of its own; if another call with the same id has been answered
 * meanwhile, its answer holds.
 */
public final class IdempotentWrites<T> {
    private final Settings settings;
    private final ResultType<T> kind;

    /** Works with these settings, for writes that are answered in this way. */
    public IdempotentWrites(Settings settings, ResultType<T> kind) {
        this.settings = settings;
        this.kind = kind;
    }

    /**
     * The answer to the same write, if it was made before; asked in a transaction of its own, before a write begins.
     *
     * @throws ConflictException if the idempotency key stands for other content (reading 62)
     * @throws LeadListException if the write was refused before
     */
    public Optional<T> before(Write write) {
        return write.options().idempotencyKey().isEmpty()
                ? Optional.empty()
                : settings.storage().read(write.caller().organization(), transaction -> before(transaction, write));
    }

    /** The same, in the transaction of the write. */
    public Optional<T> before(Transaction transaction, Write write) {
        return write.options()
                .idempotencyKey()
                .flatMap(id -> transaction.operations().find(id).map(found -> answer(id, found, write)));
    }

    /** Stores an answer, if the write has an idempotency key, and gives it on. */
    public T store(Transaction transaction, Write write, T answer) {
        store(transaction, write, kind.kept().apply(answer));
        return answer;
    }

    /** Does what a write is about, and keeps its refusal, if it is refused. */
    public T carryOut(Write write, Supplier<T> execution) {
        return tryTo(write, () -> Optional.of(execution.get())).orElseThrow();
    }

    /** The same for what may come to no answer yet. */
    public Optional<T> tryTo(Write write, Supplier<Optional<T>> execution) {
        try {
            return execution.get();
        } catch (ConflictException | StorageException noAnswer) {
            throw noAnswer;
        } catch (LeadListException refusal) {
            if (write.options().idempotencyKey().isEmpty()) {
                throw refusal;
            }
            return Optional.of(keep(write, refusal));
        }
    }

    private T keep(Write write, LeadListException refusal) {
        Optional<T> meanwhile = settings.storage().write(write.caller().organization(), transaction -> {
            Optional<T> other = before(transaction, write);
            if (other.isEmpty()) {
                store(transaction, write, new Rejected(refusal));
            }
            return other;
        });
        return meanwhile.orElseThrow(() -> refusal);
    }

    private void store(Transaction transaction, Write write, Answer answer) {
        write.options()
                .idempotencyKey()
                .ifPresent(id ->
                        transaction.operations().store(id, new Answered(write.fingerprint(), answer, settings.now())));
    }

    private T answer(IdempotencyKey id, Answered found, Write write) {
        if (!found.fingerprint().equals(write.fingerprint())) {
            throw new ConflictException(id);
        } else if (found.answer() instanceof Rejected refused) {
            throw refused.refusal();
        }
        return kind.given().apply(found.answer());
    }
}
