package io.leadlist.contract;

import io.leadlist.call.LeadListId;
import io.leadlist.call.PageRequest;
import io.leadlist.call.UserId;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadType;
import io.leadlist.list.LeadList;
import io.leadlist.storage.Lists;
import io.leadlist.storage.Transaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Faults of the port that deletes lists and purges what is left of them. */
@SuppressWarnings("ImmutableEnumChecker") // the ports have no state
enum DeletionFault implements Fault {
    DELETED_LISTS_ARE_FOUND(sound -> new ForwardingLists(sound.lists()) {
        @Override
        public Optional<LeadList> find(LeadListId id) {
            return evenIfDeleted(this, id, super.find(id));
        }
    }),
    DELETED_LISTS_ARE_LOCKED(sound -> new ForwardingLists(sound.lists()) {
        @Override
        public Optional<LeadList> lock(LeadListId id, Collection<? extends LeadId> subjects) {
            return evenIfDeleted(this, id, super.lock(id, subjects));
        }
    }),
    DELETED_LISTS_HOLD_THEIR_MEMBERS(sound -> new ForwardingLists(sound.lists()) {
        @Override
        public List<LeadList> holding(LeadId lead, UserId reader, PageRequest<LeadListId> slice) {
            List<LeadList> holding = new ArrayList<>(super.holding(lead, reader, slice));
            for (LeadListId id : deleted(9)) {
                if (ListFault.isOrWasMember(sound, id, lead)) {
                    holding.add(Samples.aList(Samples.anOrganization(), LeadType.PERSON));
                }
            }
            return holding;
        }
    }),
    DELETED_LISTS_ARE_NOT_RETURNED(sound -> new ForwardingLists(sound.lists()) {
        @Override
        public List<LeadListId> deleted(int limit) {
            return List.of();
        }
    }),
    DELETED_LISTS_ARE_RETURNED_WITHOUT_END(sound -> new ForwardingLists(sound.lists()) {
        @Override
        public List<LeadListId> deleted(int limit) {
            return super.deleted(Integer.MAX_VALUE);
        }
    }),
    A_DELETED_LIST_CAN_BE_INSERTED_AGAIN(sound -> new ForwardingLists(sound.lists()) {
        @Override
        public void insert(LeadList list) {
            purge(list.id(), Integer.MAX_VALUE);
            super.insert(list);
        }
    }),
    PURGE_DOES_NOTHING(sound -> new ForwardingLists(sound.lists()) {
        @Override
        public boolean purge(LeadListId id, int limit) {
            return true;
        }
    }),
    PURGE_NEVER_ENDS(sound -> new ForwardingLists(sound.lists()) {
        @Override
        public boolean purge(LeadListId id, int limit) {
            super.purge(id, limit);
            return false;
        }
    }),
    PURGE_TAKES_LISTS_THAT_LIVE(sound -> new ForwardingLists(sound.lists()) {
        @Override
        public boolean purge(LeadListId id, int limit) {
            delete(id);
            return super.purge(id, limit);
        }
    });

    private static final Map<LeadListId, LeadList> SEEN = new ConcurrentHashMap<>();

    private final Planted planted;

    DeletionFault(Function<Transaction, Lists> faulty) {
        this.planted = new Planted(DeletedListsContract.class, Fault.lists(faulty));
    }

    @Override
    public Planted planted() {
        return planted;
    }

    /** Returns what was found, or, if the list is deleted, what was found before. */
    private static Optional<LeadList> evenIfDeleted(Lists lists, LeadListId id, Optional<LeadList> found) {
        found.ifPresent(list -> SEEN.put(id, list));
        boolean isDeleted = lists.deleted(Integer.MAX_VALUE).contains(id);
        return isDeleted ? Optional.ofNullable(SEEN.get(id)) : found;
    }
}
