package io.leadlist.internal.admission;

import io.leadlist.admission.MemberRemoval;
import io.leadlist.admission.SuppressedMembersPage;
import io.leadlist.admission.Suppression;
import io.leadlist.admission.SuppressionScope;
import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.UserId;
import io.leadlist.internal.write.Settings;
import io.leadlist.lead.LeadId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Removes the members that entries cover, list by list. It searches all records in steps of bounded size, and removes
 * what it has found when that is {@value #MEMBERSHIPS} memberships, and at the end.
 */
final class RemoveSuppressedMembers {
    /** The maximum number of members that a transaction removes. */
    static final int MEMBERSHIPS = 10_000;

    private final Settings settings;

    RemoveSuppressedMembers(Settings settings) {
        this.settings = settings;
    }

    /** Entries of one scope, and who required the removal of the members that they cover, and when. */
    record Removal(
            OrganizationId organization, SuppressionScope scope, List<Suppression> entries, UserId by, Instant at) {}

    /** Searches all records, or the first ones in this number of steps, until enough members were removed. */
    MemberRemoval first(Removal removal, int steps) {
        Search search = new Search(removal);
        for (int step = 0; step < steps && !search.isComplete && search.memberships < MEMBERSHIPS; step++) {
            search.step();
        }
        return search.finish();
    }

    /** Searches all records. */
    MemberRemoval all(Removal removal) {
        Search search = new Search(removal);
        while (!search.isComplete) {
            search.step();
        }
        return search.finish();
    }

    /** One search, with what it has found and not removed yet. */
    private final class Search {
        private final CoveredLeads covered;
        private final SuppressionScope scope;
        private final ShrinkList shrinking;
        private final Map<LeadListId, List<LeadId>> found = new TreeMap<>();
        private int size;
        private @Nullable LeadId last;
        private boolean isComplete;
        private long memberships;
        private long lists;

        Search(Removal removal) {
            covered = new CoveredLeads(settings, removal.organization, removal.entries);
            scope = removal.scope;
            shrinking = new ShrinkList(settings, removal);
        }

        void step() {
            SuppressedMembersPage page = covered.step(last, scope);
            page.members()
                    .forEach(member -> member.lists()
                            .forEach(list -> found.computeIfAbsent(list, first -> new ArrayList<>())
                                    .add(member.lead())));
            page.members().forEach(member -> size += member.lists().size());
            Optional<LeadId> next = page.next();
            isComplete = next.isEmpty();
            last = next.orElse(null);
            if (size >= MEMBERSHIPS) {
                remove();
            }
        }

        MemberRemoval finish() {
            remove();
            return new MemberRemoval(memberships, lists, isComplete);
        }

        /** Removes what was found, in the order of the lists' ids. */
        private void remove() {
            found.forEach((list, leads) -> {
                int removed = 0;
                for (int from = 0; from < leads.size(); from += MEMBERSHIPS) {
                    removed += shrinking.without(list, leads.subList(from, Math.min(from + MEMBERSHIPS, leads.size())));
                }
                memberships += removed;
                lists += removed > 0 ? 1 : 0;
            });
            found.clear();
            size = 0;
        }
    }
}
