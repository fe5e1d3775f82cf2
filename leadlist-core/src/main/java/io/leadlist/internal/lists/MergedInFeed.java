package io.leadlist.internal.lists;

import io.leadlist.call.LeadListId;
import io.leadlist.lead.LeadId;
import io.leadlist.list.Change;
import io.leadlist.list.Change.Source;
import io.leadlist.reading.ChangesPage.MembersChanged;
import io.leadlist.storage.Merges.ListMerge;
import io.leadlist.storage.Transaction;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Completes changes of a feed that give a position to another person, which no membership shows: a merge, and its undo.
 * A reader who has read the position before then replaces the one person by the other. For other readers the completed
 * members change nothing.
 */
final class MergedInFeed {
    private MergedInFeed() {}

    /**
     * Returns the changes with the members that merges have replaced; one statement more if there are merges or undos.
     */
    static List<MembersChanged> completed(Transaction transaction, LeadListId list, List<MembersChanged> changes) {
        Set<Long> versions = changes.stream()
                .map(MembersChanged::change)
                .filter(change -> isMerge(change) || change.undoes() != null)
                .map(MergedInFeed::merging)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<Long, ListMerge> merges = versions.isEmpty()
                ? Map.of()
                : transaction.merges().find(list, versions).stream()
                        .filter(merge -> merge.given() != null)
                        .collect(Collectors.toMap(ListMerge::version, Function.identity()));
        return merges.isEmpty()
                ? changes
                : changes.stream().map(change -> completed(change, merges)).toList();
    }

    private static boolean isMerge(Change change) {
        return change.source() == Source.MERGE;
    }

    /** Returns the version of the change that has merged, if this change is the undo of one. */
    private static long merging(Change change) {
        Long undoes = change.undoes();
        return undoes == null ? change.version() : undoes;
    }

    private static MembersChanged completed(MembersChanged effect, Map<Long, ListMerge> merges) {
        ListMerge merge = merges.get(merging(effect.change()));
        if (merge == null) {
            return effect;
        } else if (effect.change().undoneBy() != null) {
            return effect; // in all versions, the positions have their former people again
        } else if (isMerge(effect.change())) {
            return new MembersChanged(
                    effect.change(), with(effect.removed(), merge.gone()), with(effect.added(), merge.kept()));
        }
        // If positions were exchanged, the kept person is a member before and after the undo.
        List<LeadId> removed = merge.exchanged() == null ? with(effect.removed(), merge.kept()) : effect.removed();
        return new MembersChanged(effect.change(), removed, with(effect.added(), merge.gone()));
    }

    private static List<LeadId> with(List<LeadId> leads, LeadId lead) {
        Set<LeadId> all = new LinkedHashSet<>(leads);
        all.add(lead);
        return List.copyOf(all);
    }
}
