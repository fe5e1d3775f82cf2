package io.leadlist.storage;

import io.leadlist.call.LeadListId;
import io.leadlist.call.PageRequest;
import io.leadlist.imports.ImportFunnel;
import io.leadlist.imports.LeadEntry;
import io.leadlist.imports.Resolution;
import java.util.List;
import java.util.Map;

/** Capability: the raw leads of the lists, in the order in which they were accepted. */
public interface Entries {
    /**
     * Stores waiting entries under unused ordinals; the list must have been locked or inserted by this transaction.
     *
     * @param list the id of the list
     * @param entries the new entries in their order
     */
    void append(LeadListId list, List<LeadEntry> entries);

    /**
     * {@return a page of entries, ordered by ordinal} The cost does not depend on the position of the page.
     *
     * @param list the id of the list
     * @param page the position, by ordinal, and the limit
     */
    List<LeadEntry> page(LeadListId list, PageRequest<Integer> page);

    /**
     * {@return the numbers of entries of a list by their resolutions, counted in one statement}
     *
     * @param list the id of the list
     */
    ImportFunnel funnel(LeadListId list);

    /**
     * Stores the resolutions of entries, by ordinal; the list must be locked by this transaction.
     *
     * @param list the id of the list
     * @param resolutions the result for each ordinal
     */
    void resolve(LeadListId list, Map<Integer, Resolution> resolutions);
}
