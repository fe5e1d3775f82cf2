package io.leadlist.storage;

import io.leadlist.call.LeadListId;
import io.leadlist.list.LeadList;
import java.util.Optional;

/** Capability: the lists of one organization. */
public interface Lists {
    /** Stores a new list, with its users; its id must be new. */
    void insert(LeadList list);

    /** The list as it is, if there is one. */
    Optional<LeadList> find(LeadListId id);

    /**
     * The list as it is, if there is one, held until the end of the transaction: no other transaction can lock it meanwhile. It waits for
     * one that does, and then sees what that one stored.
     */
    Optional<LeadList> lock(LeadListId id);

    /** Stores {@code memberCount}, {@code version} and {@code updatedAt} of a list that this transaction has locked. */
    void update(LeadList list);
}
