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
     * Copies the collections, so that later changes of them have no effect.
     *
     * @param lists the lists, the last changed one first
     * @param next the start of the next page
     */
    public LeadListsPage {
        lists = List.copyOf(lists);
    }
}
