package io.leadlist.reading;

import io.leadlist.list.LeadList;
import java.util.List;
import java.util.Optional;

/**
 * A page of lists. Immutable and thread-safe.
 *
 * @param next the start of the next page; empty for the last page
 */
public record LeadListsPage(List<LeadList> lists, Optional<ListCursor> next) {
    /**
     * Copies the collections among the components.
     *
     * @param lists the lists
     * @param next the start of the next page
     */
    public LeadListsPage {
        lists = List.copyOf(lists);
    }
}
