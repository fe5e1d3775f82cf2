package io.leadlist.storage;

import io.leadlist.call.LeadListId;
import io.leadlist.call.PageRequest;
import io.leadlist.call.UserId;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadType;
import io.leadlist.list.LeadList;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Capability: the lists of one organization. A deleted list is missing in all results, even while its rows remain. */
public interface Lists {
    /**
     * Stores a new list with its users; its id must be unused.
     *
     * @param list the new list
     */
    void insert(LeadList list);

    /**
     * {@return the list with this id; empty if there is none}
     *
     * @param id the id of the list
     */
    Optional<LeadList> find(LeadListId id);

    /**
     * {@return the lists with these ids, in any order; ids without a list are missing in the result}
     *
     * @param ids the ids of the lists
     */
    List<LeadList> findAll(Collection<LeadListId> ids);

    /**
     * {@return the list, locked until the end of the transaction; empty if there is none} If another transaction has
     * the lock, waits for its end, and returns the list as that transaction stored it.
     *
     * @param id the id of the list
     * @param subjects the leads that this transaction will look up, of one type. An adapter may look them up with the
     *     same statement; no result depends on them
     */
    Optional<LeadList> lock(LeadListId id, Collection<? extends LeadId> subjects);

    /**
     * Locks a list without subjects, see {@link #lock(LeadListId, Collection)}.
     *
     * @param id the id of the list
     * @return the list, or empty if the organization has no such list
     */
    default Optional<LeadList> lock(LeadListId id) {
        return lock(id, List.of());
    }

    /**
     * {@return lists of one type by id, the greatest first, which is the newest while ids are time-ordered}
     *
     * @param type the type of the members
     * @param reader the user who must have access, by a role or because the list is shared; null for all lists
     * @param page the position and the limit
     */
    List<LeadList> page(LeadType type, @Nullable UserId reader, PageRequest<LeadListId> page);

    /**
     * The sort key of a list: the latest change first, and for equal instants the greater id first. Immutable and
     * thread-safe.
     */
    record SortKey(Instant updatedAt, LeadListId id) implements Comparable<SortKey> {
        private static final Comparator<SortKey> ORDER = Comparator.comparing(SortKey::updatedAt)
                .thenComparing(SortKey::id)
                .reversed();

        /**
         * {@return the sort key of a list}
         *
         * @param list the list to sort
         */
        public static SortKey of(LeadList list) {
            return new SortKey(list.updatedAt(), list.id());
        }

        @Override
        public int compareTo(SortKey other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * {@return lists of both types, the most recently changed first}
     *
     * @param reader the user who must have access, by a role or because the list is shared; null for all lists
     * @param page the position and the limit
     */
    List<LeadList> recent(@Nullable UserId reader, PageRequest<SortKey> page);

    /**
     * {@return the lists that contain a lead now, by id, the greatest first} The cost grows with the number of these
     * lists, not with their sizes.
     *
     * @param lead the id of the lead
     * @param reader the user who must have access, by a role or because the list is shared; null for all lists
     * @param page the position and the limit
     */
    List<LeadList> holding(LeadId lead, @Nullable UserId reader, PageRequest<LeadListId> page);

    /**
     * {@return the number of lists, or {@code atMost} if there are more} Until the end of this transaction, other
     * transactions of the organization wait in this method.
     *
     * @param atMost the greatest number to count
     */
    int countForCreation(int atMost);

    /**
     * Stores {@code memberCount}, {@code version} and {@code updatedAt} of a list that this transaction has locked.
     *
     * @param list the list as it is to be stored
     */
    void update(LeadList list);

    /**
     * Stores {@code name} and {@code campaign} of a list that this transaction has locked.
     *
     * @param list the list as it is to be stored
     */
    void updateDetails(LeadList list);

    /**
     * Stores the users of a list that this transaction has locked, in place of its former users. The caller also calls
     * {@link #update} with a new version.
     *
     * @param list the list as it is to be stored
     */
    void updateUsers(LeadList list);

    /**
     * Deletes a list that this transaction has locked: it is then missing in all results except those of
     * {@link #deleted}.
     *
     * @param id the id of the list
     */
    void delete(LeadListId id);

    /**
     * {@return deleted lists whose rows have not all been purged}
     *
     * @param limit the maximum number of lists, at least 1
     */
    List<LeadListId> deleted(int limit);

    /**
     * Purges remaining rows of a deleted list: present and former members, journal, receipts, raw leads. Two
     * transactions for the same list run one after the other.
     *
     * @param id the id of the list
     * @param limit the maximum number of rows of each kind, at least 1
     * @return whether no row remains; also true if there was no such list
     */
    boolean purge(LeadListId id, int limit);
}
