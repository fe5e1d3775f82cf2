package io.leadlist.internal.write;

import io.leadlist.call.ConflictException;
import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.LeadListException;
import io.leadlist.internal.write.Attempt.Done;
import io.leadlist.storage.Operations.Answer;
import io.leadlist.storage.Operations.Answer.Rejected;
import io.leadlist.storage.Operations.Answered;
import io.leadlist.storage.Transaction;
import java.util.Optional;
import java.util.function.Function;

/**
 * The stored results that make a retry safe. Every method does nothing for a write without an idempotency key.
 *
 * @param <T> the result of the writes
 */
final class IdempotentWrites<T> {
    private final Settings settings;
    private final Function<T, Optional<Answer>> toStored;
    private final Function<Answer, T> fromStored;

    private IdempotentWrites(
            Settings settings, Function<T, Optional<Answer>> toStored, Function<Answer, T> fromStored) {
        this.settings = settings;
        this.toStored = toStored;
        this.fromStored = fromStored;
    }

    /** Creates the stored results of writes that return this type. */
    IdempotentWrites(Settings settings, ResultType<T> type) {
        this(settings, result -> Optional.of(type.kept().apply(result)), type.given());
    }

    /** Returns the stored results of attempts: those of the attempts that are done. */
    <Q> IdempotentWrites<Attempt<T, Q>> ofAttempts() {
        return new IdempotentWrites<>(
                settings,
                attempt -> attempt.result().flatMap(toStored),
                stored -> new Done<>(fromStored.apply(stored)));
    }

    /**
     * Returns the result of the same write, if it was made before. Reads it in a transaction of its own.
     *
     * @throws ConflictException if the idempotency key belongs to other content
     * @throws LeadListException if the write was rejected before
     */
    Optional<T> find(Write write) {
        return write.options().idempotencyKey().isEmpty()
                ? Optional.empty()
                : settings.storage().read(write.caller().organization(), transaction -> find(transaction, write));
    }

    /** Like {@link #find(Write)}, in the transaction of the write. */
    Optional<T> find(Transaction transaction, Write write) {
        return write.options()
                .idempotencyKey()
                .flatMap(key -> transaction.operations().find(key).map(found -> result(key, found, write)));
    }

    /** Stores a result and returns it. */
    T store(Transaction transaction, Write write, T result) {
        toStored.apply(result).ifPresent(stored -> store(transaction, write, stored));
        return result;
    }

    /**
     * Stores a rejection and throws it. If another call with the same key has stored a result in the meantime, that
     * result holds and is returned.
     */
    T reject(Write write, LeadListException rejection) {
        if (write.options().idempotencyKey().isEmpty()) {
            throw rejection;
        }
        Optional<T> other = settings.storage().write(write.caller().organization(), transaction -> {
            Optional<T> found = find(transaction, write);
            if (found.isEmpty()) {
                store(transaction, write, new Rejected(rejection));
            }
            return found;
        });
        return other.orElseThrow(() -> rejection);
    }

    private void store(Transaction transaction, Write write, Answer answer) {
        write.options()
                .idempotencyKey()
                .ifPresent(key ->
                        transaction.operations().store(key, new Answered(write.fingerprint(), answer, settings.now())));
    }

    private T result(IdempotencyKey key, Answered found, Write write) {
        if (!found.fingerprint().equals(write.fingerprint())) {
            throw new ConflictException(key);
        } else if (found.answer() instanceof Rejected rejected) {
            throw rejected.refusal();
        }
        return fromStored.apply(found.answer());
    }
}
