package io.leadlist.internal.admission;

import io.leadlist.admission.LeadKeys;
import io.leadlist.admission.Suppression;
import io.leadlist.admission.SuppressionKey;
import io.leadlist.admission.SuppressionReason;
import io.leadlist.admission.SuppressionScope;
import io.leadlist.lead.LeadId;
import io.leadlist.list.Change;
import io.leadlist.storage.Suppressions;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The entries that keep removed leads out of their list. Their source names the removal, so that its undo lifts exactly
 * these entries.
 */
public final class RemovalEntries {
    private RemovalEntries() {}

    /** Adds entries for removed leads, except for those that have an entry of the list already. */
    public static void add(Admission removal, Collection<LeadId> removed, String why) {
        Suppressions suppressions = removal.transaction().suppressions();
        Instant now = removal.settings().now();
        SuppressionScope scope = SuppressionScope.of(removal.list().id());
        Set<SuppressionKey> missing = keys(removed);
        List<Suppression> stored = suppressions.find(scope, missing).stream()
                .filter(Suppression::blocksAdds)
                .toList();
        stored.stream().filter(entry -> entry.isInForce(now)).forEach(entry -> missing.remove(entry.key()));
        List<Suppression> expired =
                stored.stream().filter(entry -> !entry.isInForce(now)).toList();
        if (!expired.isEmpty()) {
            suppressions.delete(expired);
        }
        String source = source(removal.list().version() + 1);
        List<Suppression> entries = missing.stream()
                .map(key -> new Suppression(
                        key,
                        scope,
                        SuppressionReason.REMOVED,
                        source,
                        why,
                        removal.write().caller().user(),
                        now,
                        null,
                        null))
                .toList();
        if (!entries.isEmpty()) {
            suppressions.insert(entries);
            tell(removal, new EntryNews(entries, List.of(), List.of()));
        }
    }

    /** Lifts the entries that a removal has added for these leads, unless they have got a stronger reason since. */
    public static void lift(Admission undo, Change removal, Collection<LeadId> leads) {
        Suppressions suppressions = undo.transaction().suppressions();
        String source = source(removal.version());
        List<Suppression> ofRemoval = suppressions.find(SuppressionScope.of(removal.listId()), keys(leads)).stream()
                .filter(entry -> entry.blocksAdds()
                        && entry.reason() == SuppressionReason.REMOVED
                        && entry.source().equals(source))
                .toList();
        if (!ofRemoval.isEmpty()) {
            suppressions.delete(ofRemoval);
            tell(undo, new EntryNews(List.of(), List.of(), ofRemoval));
        }
    }

    private static void tell(Admission change, EntryNews news) {
        news.tell(change.settings(), change.transaction(), change.write().caller());
    }

    private static Set<SuppressionKey> keys(Collection<LeadId> leads) {
        Set<SuppressionKey> keys = new HashSet<>();
        leads.forEach(lead -> keys.add(new SuppressionKey(LeadKeys.kindOfId(lead.type()), lead.value())));
        return keys;
    }

    private static String source(long version) {
        return "removal by change " + version;
    }
}
