package io.leadlist.internal.admission;

import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.call.Overrides.Rule;
import io.leadlist.internal.admission.RemoveSuppressedMembers.Removal;
import io.leadlist.internal.write.ChangeJournal;
import io.leadlist.internal.write.Settings;
import io.leadlist.internal.write.Write;
import io.leadlist.lead.LeadId;
import io.leadlist.list.Change;
import io.leadlist.list.Change.Source;
import io.leadlist.list.LeadList;
import io.leadlist.list.Membership;
import io.leadlist.storage.Transaction;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Removes suppressed members from one list, by one change. The list is locked, and its members are judged again: an
 * entry may have been lifted since they were found. Members that an override has added since the removal was required
 * stay.
 */
final class ShrinkList {
    private final Settings settings;
    private final Removal removal;
    private final Write write;

    ShrinkList(Settings settings, Removal removal) {
        this.settings = settings;
        this.removal = removal;
        this.write = Write.of(new Caller.Member(removal.by(), removal.organization(), true), Source.SUPPRESSION);
    }

    /** Removes those of the leads that are suppressed members, and returns their number; 0 if the list was deleted. */
    int without(LeadListId list, List<LeadId> leads) {
        return settings.storage()
                .write(
                        removal.organization(),
                        transaction -> transaction
                                .lists()
                                .lock(list, leads)
                                .map(locked -> remove(transaction, locked, leads))
                                .orElse(0));
    }

    private int remove(Transaction transaction, LeadList list, List<LeadId> leads) {
        Set<LeadId> suppressed = new HashSet<>(AdmissionRules.suppressed(settings, transaction, list, leads));
        if (!suppressed.isEmpty()) {
            suppressed.removeAll(overridden(transaction, list, suppressed));
        }
        int removed = suppressed.isEmpty()
                ? 0
                : transaction
                        .members()
                        .remove(list.id(), list.version() + 1, suppressed)
                        .size();
        if (removed > 0) {
            LeadList changed = list.nextVersion(-removed, settings.now());
            transaction.lists().update(changed);
            new ChangeJournal(settings, transaction)
                    .append(changed, write.change(changed).withCounts(0, removed));
        }
        return removed;
    }

    private Set<LeadId> overridden(Transaction transaction, LeadList list, Set<LeadId> leads) {
        Map<LeadId, Long> since = new LinkedHashMap<>();
        transaction
                .members()
                .memberships(list.id(), leads)
                .forEach((lead, all) -> all.stream()
                        .filter(membership -> membership.until() == null)
                        .map(Membership::since)
                        .forEach(version -> since.put(lead, version)));
        Set<Long> byOverride = new HashSet<>();
        if (!since.isEmpty()) {
            transaction.journal().find(list.id(), Set.copyOf(since.values())).stream()
                    .filter(this::hasOverridden)
                    .forEach(change -> byOverride.add(change.version()));
        }
        since.values().retainAll(byOverride);
        return since.keySet();
    }

    private boolean hasOverridden(Change change) {
        return change.overrides() != null
                && change.overrides().includes(Rule.SUPPRESSED)
                && !change.at().isBefore(removal.at());
    }
}
