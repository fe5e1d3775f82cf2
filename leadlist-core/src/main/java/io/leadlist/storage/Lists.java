package io.leadlist.storage;

import io.leadlist.call.LeadListId;
import io.leadlist.call.PageRequest;
import io.leadlist.call.UserId;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadType;
import io.leadlist.list.LeadList;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Capability: the lists of one organization. A list that is deleted is in no answer any more, though rows of it may be
 * there still.
 */
public interface Lists {
    /** Stores a new list, with its users; its id must be new. */
    void insert(LeadList list);

    /** The list as it is, if there is one. */
    Optional<LeadList> find(LeadListId id);

    /**
     * The list as it is, if there is one, held until the end of the transaction: no other transaction can lock it
     * meanwhile. It waits for one that does, and then sees what that one stored.
     */
    Optional<LeadList> lock(LeadListId id);

    /**
     * Lists of one type, by id, the greatest first: the newest, as long as ids are time-ordered.
     *
     * @param reader the user to whom the lists must be open, by name or because they are shared; null for all lists
     */
    List<LeadList> page(LeadType type, @Nullable UserId reader, PageRequest<LeadListId> page);

    /**
     * Where a list stands among those that were changed before and after it: the newest change first, of one instant
     * the greater id first.
     */
    record SortKey(Instant updatedAt, LeadListId id) implements Comparable<SortKey> {
        private static final Comparator<SortKey> ORDER = Comparator.comparing(SortKey::updatedAt)
                .thenComparing(SortKey::id)
                .reversed();

        /** Where this list stands. */
        public static SortKey of(LeadList list) {
            return new SortKey(list.updatedAt(), list.id());
        }

        @Override
        public int compareTo(SortKey other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * Lists of both types, the one that was changed last first.
     *
     * @param reader the user to whom the lists must be open, by name or because they are shared; null for all lists
     */
    List<LeadList> recent(@Nullable UserId reader, PageRequest<SortKey> page);

    /**
     * Lists that hold a lead now, by id, the greatest first. The cost grows with the number of lists that hold it, not
     * with their sizes.
     *
     * @param reader the user to whom the lists must be open, by name or because they are shared; null for all lists
     */
    List<LeadList> holding(LeadId lead, @Nullable UserId reader, PageRequest<LeadListId> page);

    /** How many lists there are, at most so many; until the end of the transaction no other one can ask the same. */
    int countForCreation(int atMost);

    /** Stores {@code memberCount}, {@code version} and {@code updatedAt} of a list that this transaction has locked. */
    void update(LeadList list);

    /** Stores {@code name} and {@code campaign} of a list that this transaction has locked. */
    void updateDetails(LeadList list);

    /**
     * Stores the users of a list that this transaction has locked, in place of those that it had. The list has a new
     * version then, see {@link #update}.
     */
    void updateUsers(LeadList list);

    /** Deletes a list that this transaction has locked: it is in no answer any more but that of {@link #deleted}. */
    void delete(LeadListId id);

    /** Lists that are deleted, and have left rows. */
    List<LeadListId> deleted(int limit);

    /**
     * Takes away rows that a deleted list has left: members now and before, journal, receipts, raw leads. Two
     * transactions that do it for one list come one after the other.
     *
     * @param limit the most rows of a kind, at least 1
     * @return whether nothing is left; also if there was no such list
     */
    boolean purge(LeadListId id, int limit);
}
