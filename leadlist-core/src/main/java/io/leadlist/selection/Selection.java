package io.leadlist.selection;

import io.leadlist.lead.PersonId;
import io.leadlist.search.filter.SearchFilters;
import java.util.List;

/**
 * A choice of people from the directory: some by id, a window of a search, or such a window as it was resolved before.
 * Immutable and thread-safe.
 */
public sealed interface Selection permits ManualSelection, BulkSelection, SelectionReceipt {
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
