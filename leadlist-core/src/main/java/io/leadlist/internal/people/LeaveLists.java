package io.leadlist.internal.people;

import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.UserId;
import io.leadlist.internal.write.ChangeJournal;
import io.leadlist.internal.write.Settings;
import io.leadlist.lead.LeadId;
import io.leadlist.list.Change;
import io.leadlist.list.Change.Source;
import io.leadlist.list.LeadList;
import io.leadlist.storage.Transaction;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Removes erased people from their lists: one change and one transaction for each list. */
final class LeaveLists {
    private final Settings settings;
    private final OrganizationId organization;
    private final UserId by;

    LeaveLists(Settings settings, OrganizationId organization, UserId by) {
        this.settings = settings;
        this.organization = organization;
        this.by = by;
    }

    /** Removes these people from at most so many lists, and returns the number of lists that are left. */
    long leave(Collection<? extends LeadId> erased, int most) {
        Map<LeadListId, Set<LeadId>> lists = lists(erased);
        lists.entrySet().stream()
                .limit(most)
                .forEach(list -> settings.storage()
                        .write(organization, transaction -> leave(transaction, list.getKey(), list.getValue())));
        return lists.size() <= most ? lists(erased).size() : lists.size() - (long) most;
    }

    private Map<LeadListId, Set<LeadId>> lists(Collection<? extends LeadId> erased) {
        Map<LeadId, List<LeadListId>> found = settings.storage()
                .read(organization, transaction -> transaction.members().listsOf(erased));
        Map<LeadListId, Set<LeadId>> lists = new LinkedHashMap<>();
        found.forEach((lead, ofLead) -> ofLead.forEach(
                list -> lists.computeIfAbsent(list, id -> new LinkedHashSet<>()).add(lead)));
        return lists;
    }

    private int leave(Transaction transaction, LeadListId id, Set<LeadId> erased) {
        Optional<LeadList> locked = transaction.lists().lock(id);
        return locked.map(list -> leave(transaction, list, erased)).orElse(0);
    }

    private int leave(Transaction transaction, LeadList list, Set<LeadId> erased) {
        int removed = transaction
                .members()
                .remove(list.id(), list.version() + 1, erased)
                .size();
        if (removed > 0) {
            LeadList changed = list.nextVersion(-removed, settings.now());
            transaction.lists().update(changed);
            new ChangeJournal(settings, transaction)
                    .append(
                            changed,
                            Change.of(changed, by, Source.ERASURE, null).withCounts(0, removed));
        }
        return removed;
    }
}
