package io.leadlist.selection;

import io.leadlist.lead.PersonId;
import io.leadlist.search.SearchFilters;
import java.util.List;

/** A choice of people from the directory: some by id, or a window of a search. Immutable and thread-safe. */
public sealed interface Selection permits ManualSelection, BulkSelection {
    /**
     * Chooses the people with these ids.
     *
     * @throws IllegalArgumentException if there are none (reading 18)
     */
    static ManualSelection manual(List<PersonId> includedIds) {
        return new ManualSelection(includedIds);
    }

    /**
     * Chooses the first {@code targetCount} people that a search finds.
     *
     * @param targetCount 1 to 1000
     * @throws IllegalArgumentException if the filters are empty (reading 57) or the count is out of range
     */
    static BulkSelection bulk(SearchFilters filters, int targetCount) {
        return BulkSelection.of(filters, targetCount);
    }
}
