package io.leadlist.internal.write;

import io.leadlist.call.ConflictException;
import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.LeadListException;
import io.leadlist.call.StorageException;
import io.leadlist.internal.results.ResultDocuments;
import io.leadlist.storage.StoredResult;
import io.leadlist.storage.Transaction;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes the retry of a write safe. The result is stored in the write's own transaction, and a retry returns it. A
 * rejection rolls that transaction back and is stored in another one. If a call with the same key has stored its result
 * in between, that result counts.
 */
public final class IdempotentWrites<T> {
    private final Settings settings;
    private final ResultType<T> kind;

    /** Handles writes with this type of result. */
    public IdempotentWrites(Settings settings, ResultType<T> kind) {
        this.settings = settings;
        this.kind = kind;
    }

    /**
     * Returns the stored result of a write, if it was made before. Reads in a transaction of its own, before the write
     * begins.
     *
     * @throws ConflictException if the idempotency key was used for other content (reading 62)
     * @throws LeadListException the stored rejection, if the write was rejected before
     */
    public Optional<T> before(Write write) {
        return write.options().idempotencyKey().isEmpty()
                ? Optional.empty()
                : settings.storage().read(write.caller().organization(), transaction -> before(transaction, write));
    }

    /** Returns the stored result of a write, read in the write's transaction. */
    public Optional<T> before(Transaction transaction, Write write) {
        return write.options()
                .idempotencyKey()
                .flatMap(key -> transaction.storedResults().find(key).map(found -> result(key, found, write)));
    }

    /** Stores the result, if the write has an idempotency key, and returns it. */
    public T store(Transaction transaction, Write write, T result) {
        write.options().idempotencyKey().ifPresent(key -> store(transaction, key, write, kind.write(result)));
        return result;
    }

    /** Executes a write, and stores its rejection if it is rejected. */
    public T carryOut(Write write, Supplier<T> execution) {
        return tryTo(write, () -> Optional.of(execution.get())).orElseThrow();
    }

    /** Executes a write that may have no result yet, and stores its rejection if it is rejected. */
    public Optional<T> tryTo(Write write, Supplier<Optional<T>> execution) {
        try {
            return execution.get();
        } catch (ConflictException | StorageException notStored) {
            throw notStored;
        } catch (LeadListException rejection) {
            IdempotencyKey key = write.options().idempotencyKey().orElseThrow(() -> rejection);
            return Optional.of(keep(key, write, rejection));
        }
    }

    private T keep(IdempotencyKey key, Write write, LeadListException rejection) {
        Optional<T> meanwhile = settings.storage().write(write.caller().organization(), transaction -> {
            Optional<T> other = before(transaction, write);
            if (other.isEmpty()) {
                store(transaction, key, write, ResultDocuments.write(rejection));
            }
            return other;
        });
        return meanwhile.orElseThrow(() -> rejection);
    }

    private void store(Transaction transaction, IdempotencyKey key, Write write, String document) {
        transaction.storedResults().store(key, new StoredResult(write.fingerprint(), document, settings.now()));
    }

    private T result(IdempotencyKey key, StoredResult found, Write write) {
        if (!found.fingerprint().equals(write.fingerprint())) {
            throw new ConflictException(key);
        }
        return kind.read(found.document(), write.caller().organization());
    }
}
