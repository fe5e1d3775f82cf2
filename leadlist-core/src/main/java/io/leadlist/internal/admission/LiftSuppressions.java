package io.leadlist.internal.admission;

import io.leadlist.admission.LiftOutcome;
import io.leadlist.admission.LiftOutcome.Lifted;
import io.leadlist.admission.LiftOutcome.Result;
import io.leadlist.admission.LiftReport;
import io.leadlist.admission.Suppression;
import io.leadlist.admission.SuppressionKey;
import io.leadlist.admission.SuppressionScope;
import io.leadlist.call.Caller;
import io.leadlist.call.WriteOptions;
import io.leadlist.internal.write.Fingerprint;
import io.leadlist.internal.write.ResultType;
import io.leadlist.internal.write.Settings;
import io.leadlist.internal.write.Write;
import io.leadlist.lead.StorableText;
import io.leadlist.list.Change.Source;
import io.leadlist.list.Permission;
import io.leadlist.storage.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Lifts suppression entries: removes them, except those that the caller may not lift. */
public final class LiftSuppressions {
    private static final int MAX_WHY = 500;
    private final Settings settings;
    private final ScopeTransaction<LiftReport> transactions;

    /** Creates the use case. */
    public LiftSuppressions(Settings settings) {
        this.settings = settings;
        this.transactions = new ScopeTransaction<>(settings, ResultType.LIFTED);
    }

    /** What is lifted, and why. */
    public record Lift(SuppressionScope scope, List<SuppressionKey> keys, String why) {
        public Lift {
            Objects.requireNonNull(scope, "scope");
            keys = List.copyOf(keys);
            StorableText.requireNotBlank("why", why, MAX_WHY);
        }
    }

    /** Lifts the entries with these keys, whatever their channel, and returns one outcome for each key. */
    public LiftReport lift(Caller.Member caller, Lift lift, WriteOptions options) {
        AddSuppressions.requireAtMost(lift.keys.size());
        Write write = Write.of(caller, Source.SUPPRESSION, options, () -> content(lift));
        return transactions.execute(
                write, lift.scope, Permission.LIFT_SUPPRESSION, transaction -> lift(transaction, caller, lift));
    }

    private LiftReport lift(Transaction transaction, Caller.Member caller, Lift lift) {
        Instant now = settings.now();
        Set<SuppressionKey> distinct = new LinkedHashSet<>(lift.keys);
        List<Suppression> stored =
                distinct.isEmpty() ? List.of() : transaction.suppressions().find(lift.scope, distinct);
        Map<Boolean, List<Suppression>> byPermission = stored.stream()
                .filter(entry -> entry.isInForce(now))
                .collect(Collectors.partitioningBy(
                        entry -> caller.admin() || !entry.reason().isLiftedByAdminsOnly()));
        List<Suppression> lifted = byPermission.getOrDefault(true, List.of());
        if (!lifted.isEmpty()) {
            transaction.suppressions().delete(lifted);
            new EntryNews(List.of(), List.of(), lifted).tell(settings, transaction, caller);
        }
        return new LiftReport(
                caller.user(), now, lift.why, outcomes(lift.keys, lifted, byPermission.getOrDefault(false, List.of())));
    }

    private static List<LiftOutcome> outcomes(
            List<SuppressionKey> keys, List<Suppression> lifted, List<Suppression> kept) {
        Map<SuppressionKey, List<Lifted>> liftedByKey = lifted.stream()
                .collect(Collectors.groupingBy(Suppression::key, Collectors.mapping(Lifted::of, Collectors.toList())));
        Set<SuppressionKey> keptKeys = kept.stream().map(Suppression::key).collect(Collectors.toSet());
        Set<SuppressionKey> seen = new LinkedHashSet<>();
        List<LiftOutcome> outcomes = new ArrayList<>(keys.size());
        for (SuppressionKey key : keys) {
            List<Lifted> facts = liftedByKey.getOrDefault(key, List.of());
            Result result = keptKeys.contains(key) ? Result.KEPT : facts.isEmpty() ? Result.NOT_FOUND : Result.REMOVED;
            outcomes.add(
                    seen.add(key)
                            ? new LiftOutcome(outcomes.size(), result, facts)
                            : new LiftOutcome(outcomes.size(), Result.DUPLICATE_IN_REQUEST, List.of()));
        }
        return outcomes;
    }

    private static Fingerprint content(Lift lift) {
        return Fingerprint.of("lift-suppressions")
                .add(
                        "list",
                        lift.scope.list() == null ? null : lift.scope.list().uuid())
                .add("why", lift.why)
                .addEach(
                        "keys",
                        lift.keys,
                        (fields, key) -> fields.add("kind", key.kind()).add("value", key.value()));
    }
}
