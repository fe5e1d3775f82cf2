package io.leadlist.imports;

import java.util.List;

/**
 * A page of person lists. Immutable and thread-safe.
 *
 * @param hasBefore whether there are lists before the page
 * @param hasAfter whether there are lists behind it
 */
public record ListsPage(List<ImportedList> lists, boolean hasBefore, boolean hasAfter) {
    public ListsPage {
        lists = List.copyOf(lists);
    }
}
