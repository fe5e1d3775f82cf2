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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One write: who makes it, where its leads come from, how it is to be carried out, with which content.
 *
 * @param fingerprint tells this write's content, its caller's user included, from any other; empty without idempotency
 *     key
 * @param receipt whom its search chose; null if it has none
 */
public record Write(
        Caller.Member caller,
        Change.Source source,
        WriteOptions options,
        String fingerprint,
        @Nullable RecordedReceipt receipt) {

    /** A write with this content: values made of records, collections and plain values. */
    public static Write of(Caller.Member caller, Change.Source source, WriteOptions options, Object... content) {
        String fingerprint = options.idempotencyKey().isEmpty()
                ? ""
                : ContentFingerprint.of(caller.user(), source, options.expectedVersion(), content);
        return new Write(caller, source, options, fingerprint, null);
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
}
