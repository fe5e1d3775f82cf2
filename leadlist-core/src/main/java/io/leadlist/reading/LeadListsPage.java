package io.leadlist.reading;

import io.leadlist.list.LeadList;
import java.util.List;
import java.util.Optional;

/**
 * A page of lists. Immutable and thread-safe.
 *
 * @param next where the next page begins; empty if this is the last one
 */
public record LeadListsPage(List<LeadList> lists, Optional<ListCursor> next) {
    public LeadListsPage {
        lists = List.copyOf(lists);
    }
}
