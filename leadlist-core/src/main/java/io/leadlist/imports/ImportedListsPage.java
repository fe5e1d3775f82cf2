package io.leadlist.imports;

import java.util.List;

/**
 * A page of lists of people. Immutable and thread-safe.
 *
 * @param hasBefore whether there are lists before the page
 * @param hasAfter whether there are lists after the page
 */
public record ImportedListsPage(List<ImportedList> lists, boolean hasBefore, boolean hasAfter) {
    /**
     * Copies the collections, so that later changes of them have no effect.
     *
     * @param lists the lists of people, the newest first
     * @param hasBefore whether there are lists before the page
     * @param hasAfter whether there are lists after the page
     */
    public ImportedListsPage {
        lists = List.copyOf(lists);
    }
}
