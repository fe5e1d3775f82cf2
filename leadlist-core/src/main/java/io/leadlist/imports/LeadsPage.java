package io.leadlist.imports;

import java.util.List;
import java.util.Objects;

/**
 * A page of the leads of a list, with the list at the time of reading. Immutable and thread-safe.
 *
 * @param hasBefore whether there are leads before the page
 * @param hasAfter whether there are leads after the page
 */
public record LeadsPage(ImportedList list, List<ListedLead> leads, boolean hasBefore, boolean hasAfter) {
    /**
     * Checks the components, and copies collections.
     *
     * @param list the list with its import
     * @param leads the leads of the page
     * @param hasBefore whether there are leads before the page
     * @param hasAfter whether there are leads after the page
     */
    public LeadsPage {
        Objects.requireNonNull(list, "list");
        leads = List.copyOf(leads);
    }
}
