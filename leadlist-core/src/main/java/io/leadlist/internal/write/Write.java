package io.leadlist.internal.write;

import io.leadlist.call.Caller;
import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.StaleVersionException;
import io.leadlist.call.WriteOptions;
import io.leadlist.list.Change;
import io.leadlist.list.LeadList;
import io.leadlist.list.RecordedReceipt;
import io.leadlist.storage.Storage;
import io.leadlist.storage.Transaction;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One write: who makes it, where its leads come from, how it is to be carried out, with which content.
 *
 * @param fingerprint identifies the content of the write, the caller and the expected version included; empty without
 *     an idempotency key
 * @param receipt whom its search chose; null if it has none
 */
public record Write(
        Caller.Member caller,
        Change.Source source,
        WriteOptions options,
        String fingerprint,
        @Nullable RecordedReceipt receipt) {

    /**
     * Returns a write.
     *
     * @param content the kind and the fields of the write, see {@link Fingerprint}; asked for only if the write has an
     *     idempotency key
     */
    public static Write of(
            Caller.Member caller, Change.Source source, WriteOptions options, Supplier<Fingerprint> content) {
        String fingerprint = options.idempotencyKey().isEmpty()
                ? ""
                : content.get()
                        .add("caller", caller.user().value())
                        .add("expectedVersion", expectedVersion(options))
                        .toHex();
        return new Write(caller, source, options, fingerprint, null);
    }

    /** Returns a write without options, and so without an idempotency key. */
    public static Write of(Caller.Member caller, Change.Source source) {
        return new Write(caller, source, WriteOptions.DEFAULT, "", null);
    }

    /** The same, whose leads a search chose. */
    public Write withReceipt(RecordedReceipt chosen) {
        return new Write(caller, source, options, fingerprint, chosen);
    }

    /** Does the write's work in one transaction, of which a dry run keeps nothing. */
    public <T extends @Nullable Object> T inTransaction(Storage storage, Function<Transaction, T> work) {
        OrganizationId organization = caller.organization();
        return options.dryRun() ? storage.dryRun(organization, work) : storage.write(organization, work);
    }

    /**
     * Looks whether a list is at the version that the caller expects.
     *
     * @throws StaleVersionException if it is at another (reading 63)
     */
    void requireExpected(LeadList list) {
        options.expectedVersion().ifPresent(expected -> {
            if (list.version() != expected) {
                throw new StaleVersionException(list.id(), expected, list.version());
            }
        });
    }

    /** The change that this write makes, leading to this state of the list; it has brought and taken nobody yet. */
    public Change change(LeadList after) {
        IdempotencyKey operation = options.idempotencyKey().orElse(null);
        return Change.of(after, caller.user(), source, operation);
    }

    private static @Nullable String expectedVersion(WriteOptions options) {
        OptionalLong version = options.expectedVersion();
        return version.isPresent() ? Long.toString(version.getAsLong()) : null;
    }
}
