package io.leadlist.storage;

import io.leadlist.call.LeadListId;
import io.leadlist.imports.LeadImport;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Capability: the imports of the lists. A list has one at most. */
public interface Imports {
    /**
     * Stores the import of a list that this transaction has inserted or locked, and that has none. What waits is told
     * by {@link Batches}.
     */
    void insert(LeadImport leadImport);

    /**
     * The import of a list, if there is one: as it was stored, with {@code waiting} and {@code started} as its batches
     * tell them.
     */
    default Optional<LeadImport> find(LeadListId list) {
        return Optional.ofNullable(find(List.of(list)).get(list));
    }

    /** The imports of these lists; a list without one is not in the answer. */
    Map<LeadListId, LeadImport> find(Collection<LeadListId> lists);

    /** Stores {@code leads} and {@code canceledAt} of the import of a list that this transaction has locked. */
    void update(LeadImport leadImport);
}
