package io.leadlist.internal.write;

import io.leadlist.lead.PersonId;
import io.leadlist.storage.Transaction;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Finds the people that others were merged into, so that the id of a merged person stands for the kept one. */
public final class MergedPeople {
    private MergedPeople() {}

    /**
     * Returns the kept person for each of these people who was merged; others are missing. A kept person who was merged
     * later stands for the next one.
     */
    public static Map<PersonId, PersonId> keptFor(Transaction transaction, Collection<PersonId> people) {
        Map<PersonId, PersonId> kept =
                people.isEmpty() ? Map.of() : transaction.merges().keptFor(people);
        if (kept.isEmpty()) {
            return kept;
        }
        Map<PersonId, PersonId> next = keptFor(transaction, Set.copyOf(kept.values()));
        Map<PersonId, PersonId> last = new HashMap<>();
        kept.forEach((gone, one) -> last.put(gone, next.getOrDefault(one, one)));
        return last;
    }

    /** Returns all people who were merged into this one, also by several merges. */
    public static Set<PersonId> mergedInto(Transaction transaction, PersonId kept) {
        Set<PersonId> all = new LinkedHashSet<>();
        for (PersonId gone : transaction.merges().mergedInto(kept)) {
            all.add(gone);
            all.addAll(mergedInto(transaction, gone));
        }
        return all;
    }
}
