package io.leadlist.storage;

import io.leadlist.call.LeadListId;
import io.leadlist.imports.LeadImport;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Capability: the imports of the lists. A list has at most one. */
public interface Imports {
    /**
     * Stores the import of a list that this transaction has inserted or locked, and that has none. {@link Batches}
     * stores the waiting entries.
     *
     * @param leadImport the new import
     */
    void insert(LeadImport leadImport);

    /**
     * {@return the import of a list, with {@code waiting} and {@code claimed} according to its batches} Empty if the
     * list has none.
     *
     * @param list the id of the list
     */
    default Optional<LeadImport> find(LeadListId list) {
        return Optional.ofNullable(find(List.of(list)).get(list));
    }

    /**
     * {@return the imports of these lists; lists without one are missing in the result}
     *
     * @param lists the ids of the lists
     */
    Map<LeadListId, LeadImport> find(Collection<LeadListId> lists);

    /**
     * Stores {@code leads} and {@code canceledAt} of the import of a list that this transaction has locked.
     *
     * @param leadImport the import as it is to be stored
     */
    void update(LeadImport leadImport);
}
