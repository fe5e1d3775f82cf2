package io.leadlist.internal.write;

import io.leadlist.call.Caller;
import io.leadlist.call.ExpectedVersions;
import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.Overrides;
import io.leadlist.call.WriteOptions;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadType;
import io.leadlist.list.AddOutcome;
import io.leadlist.list.Change;
import io.leadlist.list.Change.Source;
import io.leadlist.list.LeadList;
import io.leadlist.list.Outcome;
import io.leadlist.list.RecordedReceipt;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One call that writes: its caller, its kind of change, and its options.
 *
 * @param fingerprint the SHA-256 of the call's content, its user and its expected versions; empty without an
 *     idempotency key
 * @param leads the type of the leads that the call names; null if it names none
 * @param receipt the receipt of the call's search; null if it has no search
 * @param subjects the ids that the call names or has chosen, which its transaction looks up
 * @param reuse the rules about leads that were used before
 */
public record Write(
        Caller.Member caller,
        Source source,
        WriteOptions options,
        String fingerprint,
        @Nullable LeadType leads,
        @Nullable RecordedReceipt receipt,
        Collection<? extends LeadId> subjects,
        Reuse reuse) {

    /**
     * Returns a write.
     *
     * @param content supplies the kind and the fields of the write, see {@link Fingerprint}; called only if the write
     *     has an idempotency key
     */
    public static Write of(Caller.Member caller, Source source, WriteOptions options, Supplier<Fingerprint> content) {
        String fingerprint = options.idempotencyKey().isEmpty()
                ? ""
                : content.get()
                        .add("caller", caller.user().value())
                        .add("expectedVersion", expectedVersion(options.expectedVersions()))
                        .addIfPresent("overrides", options.overrides().map(Write::content))
                        .addIfPresent("stayingOut", options.stayingOut())
                        .addIfPresent("removingMembers", removingMembers(options))
                        .toHex();
        return new Write(caller, recorded(source, options), options, fingerprint, null, null, List.of(), Reuse.NONE);
    }

    /** Returns the source that the journal records: CSV if added leads come from a file, otherwise the given source. */
    private static Source recorded(Source source, WriteOptions options) {
        boolean addsLeads =
                source == Source.DIRECT_DATA || source == Source.MANUAL_SELECTION || source == Source.COMPANY_IDS;
        return options.fromCsv() && addsLeads ? Source.CSV : source;
    }

    /** Returns a write without options, and so without an idempotency key. */
    public static Write of(Caller.Member caller, Source source) {
        return new Write(caller, source, WriteOptions.DEFAULT, "", null, null, List.of(), Reuse.NONE);
    }

    /**
     * Returns a write that creates a list.
     *
     * @throws IllegalArgumentException if the options expect a version: a new list has none
     */
    public static Write ofCreation(Caller.Member caller, WriteOptions options, Supplier<Fingerprint> content) {
        if (!options.expectedVersions().isAny()) {
            throw new IllegalArgumentException("expectedVersion must be empty for a new list");
        }
        return of(caller, Source.CREATION, options, content);
    }

    /** Returns a copy of this write that names leads of this type. */
    public Write withLeads(@Nullable LeadType type) {
        return new Write(caller, source, options, fingerprint, type, receipt, subjects, reuse);
    }

    /** Returns a copy of this write with the receipt of its search. */
    public Write withReceipt(RecordedReceipt chosen) {
        return new Write(caller, source, options, fingerprint, leads, chosen, subjects, reuse);
    }

    /** Returns a copy of this write whose transaction looks up these leads, all of one type. */
    public Write about(Collection<? extends LeadId> leadIds) {
        return new Write(caller, source, options, fingerprint, leads, receipt, leadIds, reuse);
    }

    /** Returns a copy of this write under rules about leads that were used before. */
    public Write under(Reuse found) {
        return new Write(caller, source, options, fingerprint, leads, receipt, subjects, found);
    }

    /** Returns the journal entry of this write, after which the list has this state. Its member counts are zero. */
    public Change change(LeadList after) {
        IdempotencyKey key = options.idempotencyKey().orElse(null);
        return Change.of(after, caller.user(), source, key);
    }

    /**
     * Returns the journal entry of this write, with its overrides if a lead was added by them.
     *
     * @param outcomes the outcomes of the leads that the write names
     */
    public Change change(LeadList after, List<AddOutcome> outcomes) {
        boolean hasOverridden =
                outcomes.stream().anyMatch(outcome -> outcome.outcome() == Outcome.ADDED && outcome.because() != null);
        return change(after).withOverrides(hasOverridden ? options.overrides().orElse(null) : null);
    }

    private static String content(Overrides overrides) {
        return new TreeSet<>(overrides.rules()) + " " + overrides.reason();
    }

    private static Optional<String> removingMembers(WriteOptions options) {
        return options.removesMembers() ? Optional.of("true") : Optional.empty();
    }

    private static @Nullable String expectedVersion(ExpectedVersions expected) {
        if (expected.isAny()) {
            return null;
        }
        return expected.isOne()
                ? Long.toString(expected.versions().first())
                : expected.rule() + " " + expected.versions();
    }
}
