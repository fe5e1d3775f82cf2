package io.leadlist.storage;

import io.leadlist.call.LeadListId;
import io.leadlist.call.Slice;
import io.leadlist.call.UserId;
import io.leadlist.lead.LeadType;
import io.leadlist.list.LeadList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    /**
     * Lists of one type, by id, the greatest first: the newest, as long as ids are time-ordered.
     *
     * @param reader the user to whom the lists must be open, by name or because they are shared; null for all lists
     */
    List<LeadList> page(LeadType type, @Nullable UserId reader, Slice<LeadListId> slice);

    /** Stores {@code memberCount}, {@code version} and {@code updatedAt} of a list that this transaction has locked. */
    void update(LeadList list);
}
