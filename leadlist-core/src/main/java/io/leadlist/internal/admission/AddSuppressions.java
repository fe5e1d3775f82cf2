package io.leadlist.internal.admission;

import io.leadlist.admission.CoveredMembers;
import io.leadlist.admission.MemberRemoval;
import io.leadlist.admission.NewSuppression;
import io.leadlist.admission.Suppression;
import io.leadlist.admission.SuppressionOutcome.Result;
import io.leadlist.admission.SuppressionReport;
import io.leadlist.admission.SuppressionScope;
import io.leadlist.call.Caller;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import io.leadlist.call.WriteOptions;
import io.leadlist.internal.admission.RemoveSuppressedMembers.Removal;
import io.leadlist.internal.admission.RequestedEntries.Added;
import io.leadlist.internal.write.Fingerprint;
import io.leadlist.internal.write.ResultType;
import io.leadlist.internal.write.Settings;
import io.leadlist.internal.write.Write;
import io.leadlist.list.Change.Source;
import io.leadlist.list.Permission;
import io.leadlist.storage.Suppressions;
import io.leadlist.storage.Suppressions.RequiredRemoval;
import io.leadlist.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Adds suppression entries, and renews those that exist. */
public final class AddSuppressions {
    /** The maximum number of entries of a call. */
    public static final int MAX_ENTRIES = 10_000;

    /** The number of steps in which a call searches for members, 1,000 records each; a sweep searches the rest. */
    private static final int STEPS = 100;

    private final Settings settings;
    private final ScopeTransaction<SuppressionReport> transactions;

    /** Creates the use case. */
    public AddSuppressions(Settings settings) {
        this.settings = settings;
        this.transactions = new ScopeTransaction<>(settings, ResultType.SUPPRESSED);
    }

    /**
     * Adds entries and returns one outcome for each request. A dry run also counts the members that they cover; another
     * call removes them, if its options say so.
     */
    public SuppressionReport add(
            Caller.Member caller, SuppressionScope scope, List<NewSuppression> requests, WriteOptions options) {
        Objects.requireNonNull(scope, "scope");
        List<NewSuppression> inputs = List.copyOf(requests);
        requireAtMost(inputs.size());
        Added added = new Added(scope, caller.user(), settings.now());
        RequestedEntries entries = RequestedEntries.of(inputs, settings.hashes(caller.organization()), added);
        Write write = Write.of(caller, Source.SUPPRESSION, options, () -> content(scope, inputs));
        SuppressionReport report = transactions.execute(
                write, scope, Permission.SUPPRESS, transaction -> add(transaction, write, added, entries));
        if (options.dryRun()) {
            return new SuppressionReport(report.outcomes(), covered(caller, scope, entries, report), null);
        }
        return options.removesMembers() ? report.withRemoval(remove(caller.organization(), added, entries)) : report;
    }

    static void requireAtMost(int size) {
        if (size > MAX_ENTRIES) {
            throw new InvalidRequestException(Violation.tooMany(Path.of("entries"), MAX_ENTRIES));
        }
    }

    private SuppressionReport add(Transaction transaction, Write write, Added added, RequestedEntries requests) {
        if (write.options().removesMembers() && added.scope().list() == null) {
            ScopeTransaction.requireAdmin(write.caller());
        }
        Suppressions suppressions = transaction.suppressions();
        EntryChanges changes = new EntryChanges(stored(suppressions, added.scope(), requests), added.at())
                .decide(requests, room(transaction));
        changes.store(suppressions);
        changes.news().tell(settings, transaction, write.caller());
        if (write.options().removesMembers()) {
            List<RequiredRemoval> removals = blocking(changes.inForce(), added.at()).stream()
                    .map(entry -> new RequiredRemoval(entry, added.by(), added.at()))
                    .toList();
            suppressions.requireRemoval(removals, SweepMembers.SEARCHES);
        }
        return new SuppressionReport(changes.outcomes(), null, null);
    }

    /**
     * Makes the first search for members that the entries cover, also those that were there before. A retry with an
     * idempotency key makes it again, because the first call may have stopped in between.
     */
    private MemberRemoval remove(OrganizationId organization, Added added, RequestedEntries requests) {
        List<Suppression> stored = settings.storage()
                .read(organization, transaction -> stored(transaction.suppressions(), added.scope(), requests));
        Removal removal =
                new Removal(organization, added.scope(), blocking(stored, added.at()), added.by(), added.at());
        if (removal.entries().isEmpty()) {
            return new MemberRemoval(0, 0, true);
        }
        MemberRemoval removed = new RemoveSuppressedMembers(settings).first(removal, STEPS);
        if (removed.isComplete()) {
            SweepMembers.count(settings, removal, SweepMembers.SEARCHES);
        }
        return removed;
    }

    private static List<Suppression> stored(
            Suppressions suppressions, SuppressionScope scope, RequestedEntries requests) {
        return requests.keys().isEmpty() ? List.of() : suppressions.find(scope, requests.keys());
    }

    private static List<Suppression> blocking(List<Suppression> entries, Instant at) {
        return entries.stream()
                .filter(entry -> entry.blocksAdds() && entry.isInForce(at))
                .toList();
    }

    private long room(Transaction transaction) {
        int max = settings.admission().maxEntries();
        return max == Integer.MAX_VALUE ? max : max - transaction.suppressions().count(max);
    }

    private CoveredMembers covered(
            Caller.Member caller, SuppressionScope scope, RequestedEntries requests, SuppressionReport report) {
        List<Suppression> written = report.outcomes().stream()
                .filter(outcome -> outcome.result() == Result.ADDED || outcome.result() == Result.RENEWED)
                .map(outcome -> Objects.requireNonNull(
                        requests.all().get(outcome.index()).entry()))
                .toList();
        return written.isEmpty()
                ? CoveredMembers.NONE
                : new CoveredLeads(settings, caller.organization(), written).count(scope);
    }

    private static Fingerprint content(SuppressionScope scope, List<NewSuppression> requests) {
        return Fingerprint.of("add-suppressions")
                .add("list", scope.list() == null ? null : scope.list().uuid())
                .addEach(
                        "entries",
                        requests,
                        (fields, request) -> fields.add("kind", request.kind())
                                .add("text", request.text())
                                .add("reason", request.reason())
                                .add("source", request.source())
                                .add("note", request.note())
                                .add("expiresAt", request.expiresAt())
                                .add(
                                        "channel",
                                        request.channel() == null
                                                ? null
                                                : request.channel().name())
                                .add("keyed", request.keyed()));
    }
}
