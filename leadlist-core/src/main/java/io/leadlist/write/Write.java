package io.leadlist.write;

import io.leadlist.call.Caller;
import io.leadlist.call.OperationId;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.WriteOptions;
import io.leadlist.list.Change;
import io.leadlist.storage.Storage;
import io.leadlist.storage.Transaction;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One write: who makes it, where its leads come from, and under which operation id, with which content.
 *
 * @param dryRun whether nothing of it is kept
 * @param fingerprint tells this write's content, its caller's user included, from any other; empty without operation id
 */
public record Write(
        Caller.Member caller,
        Change.Source source,
        Optional<OperationId> operationId,
        String fingerprint,
        boolean dryRun) {

    /** A write with this content: values made of records, collections and plain values. */
    public static Write of(Caller.Member caller, Change.Source source, WriteOptions options, Object... content) {
        String fingerprint =
                options.operationId().isEmpty() ? "" : ContentFingerprint.of(caller.user(), source, content);
        return new Write(caller, source, options.operationId(), fingerprint, options.dryRun());
    }

    /** Does the write's work in one transaction, of which a dry run keeps nothing. */
    public <T extends @Nullable Object> T inTransaction(Storage storage, Function<Transaction, T> work) {
        OrganizationId organization = caller.organization();
        return dryRun ? storage.dryRun(organization, work) : storage.write(organization, work);
    }
}
