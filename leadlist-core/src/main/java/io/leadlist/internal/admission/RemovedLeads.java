package io.leadlist.internal.admission;

import io.leadlist.admission.Because;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadRecord;
import io.leadlist.list.Change;
import io.leadlist.list.Change.Source;
import io.leadlist.list.Membership;
import io.leadlist.list.RemovedReturn;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the leads that were removed from a list and may not return by an add. What counts is the change that ended the
 * last membership. With the default policy it reads nothing; otherwise it reads memberships and their last changes.
 */
final class RemovedLeads {
    private static final Set<Source> REMOVALS = Set.of(Source.REMOVAL, Source.CLEARING, Source.UPDATE);
    private static final Set<Source> NOT_BY_HAND = Set.of(Source.BULK_SELECTION, Source.CSV, Source.IMPORT);

    private RemovedLeads() {}

    static Map<LeadId, Because> of(Admission add, Map<LeadId, Optional<LeadRecord>> leads) {
        RemovedReturn policy = add.settings().admission().removedReturn();
        boolean mayReturn = policy == RemovedReturn.ALWAYS
                || (policy == RemovedReturn.BY_HAND
                        && !NOT_BY_HAND.contains(add.write().source()));
        return mayReturn || add.list().version() == 1 ? Map.of() : removed(add, leads.keySet());
    }

    private static Map<LeadId, Because> removed(Admission add, Set<LeadId> leads) {
        Map<LeadId, Long> ends = new LinkedHashMap<>();
        add.transaction()
                .members()
                .memberships(add.list().id(), leads)
                .forEach((lead, all) -> last(all).ifPresent(version -> ends.put(lead, version)));
        if (ends.isEmpty()) {
            return Map.of();
        }
        Map<Long, Because> removals = new HashMap<>();
        add.transaction().journal().find(add.list().id(), Set.copyOf(ends.values())).stream()
                .filter(change -> REMOVALS.contains(change.source()) && change.undoneBy() == null)
                .forEach(change -> removals.put(change.version(), facts(change)));
        Map<LeadId, Because> removed = new LinkedHashMap<>();
        ends.forEach((lead, version) ->
                Optional.ofNullable(removals.get(version)).ifPresent(facts -> removed.put(lead, facts)));
        return removed;
    }

    /** Returns the change that ended the last membership; empty if the lead is a member. */
    private static Optional<Long> last(List<Membership> memberships) {
        long last = 0;
        for (Membership membership : memberships) {
            if (membership.until() == null) {
                return Optional.empty();
            }
            last = Math.max(last, membership.until());
        }
        return last == 0 ? Optional.empty() : Optional.of(last);
    }

    private static Because facts(Change change) {
        return new Because.RemovedBefore(change.version(), change.at(), change.by());
    }
}
