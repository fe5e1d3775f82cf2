package io.leadlist.internal.write;

import io.leadlist.call.ConflictException;
import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.LeadListException;
import io.leadlist.call.OrganizationId;
import io.leadlist.internal.results.ResultDocuments;
import io.leadlist.internal.write.Attempt.Done;
import io.leadlist.storage.StoredResult;
import io.leadlist.storage.Transaction;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The stored results that make a retry safe. Every method does nothing for a write without an idempotency key.
 *
 * @param <T> the result of the writes
 */
final class IdempotentWrites<T> {
    private final Settings settings;
    private final Function<T, Optional<String>> toDocument;
    private final BiFunction<String, OrganizationId, T> fromDocument;

    private IdempotentWrites(
            Settings settings,
            Function<T, Optional<String>> toDocument,
            BiFunction<String, OrganizationId, T> fromDocument) {
        this.settings = settings;
        this.toDocument = toDocument;
        this.fromDocument = fromDocument;
    }

    /** Creates the stored results of writes that return this type. */
    IdempotentWrites(Settings settings, ResultType<T> type) {
        this(settings, result -> Optional.of(type.write(result)), type::read);
    }

    /** Returns the stored results for attempts; only attempts that are done have one. */
    <Q> IdempotentWrites<Attempt<T, Q>> ofAttempts() {
        return new IdempotentWrites<>(
                settings,
                attempt -> attempt.result().flatMap(toDocument),
                (document, organization) -> new Done<>(fromDocument.apply(document, organization)));
    }

    /**
     * Returns the result of the same write, if it was made before. Reads the result in a transaction of its own (<a
     * href="{@docRoot}/docs/contract-decisions.md#62">decision 62</a>).
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
                .flatMap(key -> transaction.storedResults().find(key).map(found -> result(key, found, write)));
    }

    /** Stores a result and returns it. Without an idempotency key, no document is written. */
    T store(Transaction transaction, Write write, T result) {
        write.options()
                .idempotencyKey()
                .ifPresent(key ->
                        toDocument.apply(result).ifPresent(document -> store(transaction, key, write, document)));
        return result;
    }

    /**
     * Stores a rejection and throws it. If another call with the same key has stored a result in the meantime, this
     * method returns that result instead.
     */
    T reject(Write write, LeadListException rejection) {
        IdempotencyKey key = write.options().idempotencyKey().orElseThrow(() -> rejection);
        Optional<T> other = settings.storage().write(write.caller().organization(), transaction -> {
            Optional<T> found = find(transaction, write);
            if (found.isEmpty()) {
                store(transaction, key, write, ResultDocuments.write(rejection));
            }
            return found;
        });
        return other.orElseThrow(() -> rejection);
    }

    private void store(Transaction transaction, IdempotencyKey key, Write write, String document) {
        transaction.storedResults().store(key, new StoredResult(write.fingerprint(), document, settings.now()));
    }

    private T result(IdempotencyKey key, StoredResult found, Write write) {
        if (!found.fingerprint().equals(write.fingerprint())) {
            throw new ConflictException(key);
        }
        return fromDocument.apply(found.document(), write.caller().organization());
    }
}
