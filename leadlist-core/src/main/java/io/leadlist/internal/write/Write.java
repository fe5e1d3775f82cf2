package io.leadlist.internal.write;

import io.leadlist.call.Caller;
import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.WriteOptions;
import io.leadlist.lead.LeadType;
import io.leadlist.list.Change;
import io.leadlist.list.Change.Source;
import io.leadlist.list.LeadList;
import io.leadlist.list.RecordedReceipt;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One call that writes: who makes it, what kind of change it is, and how it is carried out.
 *
 * @param fingerprint identifies the content of the call, the user and the expected version included; empty without an
 *     idempotency key
 * @param leads the type of the leads that the call names; null if it names none
 * @param receipt what the search of the call chose; null if it has no search
 */
public record Write(
        Caller.Member caller,
        Source source,
        WriteOptions options,
        String fingerprint,
        @Nullable LeadType leads,
        @Nullable RecordedReceipt receipt) {

    /**
     * Returns a write.
     *
     * @param content the kind and the fields of the write, see {@link Fingerprint}; asked for only if the write has an
     *     idempotency key
     */
    public static Write of(Caller.Member caller, Source source, WriteOptions options, Supplier<Fingerprint> content) {
        String fingerprint = options.idempotencyKey().isEmpty()
                ? ""
                : content.get()
                        .add("caller", caller.user().value())
                        .add("expectedVersion", expectedVersion(options))
                        .toHex();
        return new Write(caller, source, options, fingerprint, null, null);
    }

    /** Returns a write without options, and so without an idempotency key. */
    public static Write of(Caller.Member caller, Source source) {
        return new Write(caller, source, WriteOptions.DEFAULT, "", null, null);
    }

    /**
     * A write that creates a list with this content.
     *
     * @throws IllegalArgumentException if the options expect a version: a new list has none
     */
    public static Write ofCreation(Caller.Member caller, WriteOptions options, Supplier<Fingerprint> content) {
        if (options.expectedVersion().isPresent()) {
            throw new IllegalArgumentException("a new list has no version to expect");
        }
        return of(caller, Source.CREATION, options, content);
    }

    /** The same write, which names leads of this type. */
    public Write withLeads(@Nullable LeadType type) {
        return new Write(caller, source, options, fingerprint, type, receipt);
    }

    /** The same write, with what its search chose. */
    public Write withReceipt(RecordedReceipt chosen) {
        return new Write(caller, source, options, fingerprint, leads, chosen);
    }

    /** The journal entry of this write, which leads to this state of the list. It has counted no members yet. */
    public Change change(LeadList after) {
        IdempotencyKey key = options.idempotencyKey().orElse(null);
        return Change.of(after, caller.user(), source, key);
    }

    private static @Nullable String expectedVersion(WriteOptions options) {
        OptionalLong version = options.expectedVersion();
        return version.isPresent() ? Long.toString(version.getAsLong()) : null;
    }
}
