package io.leadlist.selection;

import io.leadlist.lead.PersonId;
import io.leadlist.search.filter.SearchFilters;
import java.util.List;

/**
 * A selection of people from the directory. It is by id, by a window of a search result, or by an earlier resolution of
 * such a window. Immutable and thread-safe.
 */
public sealed interface Selection permits ManualSelection, BulkSelection, SelectionReceipt {
    /**
     * {@return the selection of people with these ids}
     *
     * @param includedIds the ids of the people to add
     * @throws IllegalArgumentException if there are no ids (<a
     *     href="{@docRoot}/docs/contract-decisions.md#18">decision 18</a>)
     */
    static ManualSelection manual(List<PersonId> includedIds) {
        return new ManualSelection(includedIds);
    }

    /**
     * {@return the selection of the first {@code targetCount} people of a search result}
     *
     * @param filters the filters of the search
     * @param targetCount 1 to {@value BulkSelection#MAX_TARGET_COUNT}
     * @throws IllegalArgumentException if the filters are empty (<a
     *     href="{@docRoot}/docs/contract-decisions.md#57">decision 57</a>) or the count is out of range
     */
    static BulkSelection bulk(SearchFilters filters, int targetCount) {
        return BulkSelection.of(filters, targetCount);
    }
}
