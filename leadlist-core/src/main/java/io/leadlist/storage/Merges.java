package io.leadlist.storage;

import io.leadlist.call.LeadListId;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.list.MemberPosition;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Capability: which people were merged, into which ones, and what the undo of a merge needs.
 *
 * <p>{@link Erasure#eraseRecord} deletes what is stored about the merges of a person, whether that person was kept or
 * merged.
 */
public interface Merges {
    /**
     * A person who was merged into another one.
     *
     * @param gone the person who was merged
     * @param kept the person who was kept
     * @param keptBefore the profile of the kept person before the merge
     * @param goneBefore the profile of the merged person before; null if there was no record to restore
     */
    record Merge(
            PersonId gone,
            PersonId kept,
            Instant at,
            PersonProfile keptBefore,
            @Nullable PersonProfile goneBefore) {}

    /**
     * A change that merged two people in a list.
     *
     * @param version the number of the change
     * @param given the position that the kept person got; null if no position changed its person
     * @param exchanged the position that the kept person gave for it; null if there is none
     */
    record ListMerge(
            LeadListId list,
            long version,
            PersonId gone,
            PersonId kept,
            @Nullable MemberPosition given,
            @Nullable MemberPosition exchanged) {}

    /**
     * Stores a merge. Both people have records, and the merged person has not been merged before.
     *
     * @param merge the data that an undo needs
     */
    void insert(Merge merge);

    /**
     * {@return the merge of a person into another one; empty if there is none, or if it was undone}
     *
     * @param gone the person who was merged
     */
    Optional<Merge> find(PersonId gone);

    /**
     * {@return the people that these were merged into; people who were not merged are missing in the result}
     *
     * @param gone the person who was merged
     */
    Map<PersonId, PersonId> keptFor(Collection<PersonId> gone);

    /**
     * {@return the people who were merged into this one, in the order of their ids}
     *
     * @param kept the person who was kept
     */
    List<PersonId> mergedInto(PersonId kept);

    /**
     * Deletes the merge of a person. The merges in lists stay.
     *
     * @param gone the person who was merged
     */
    void delete(PersonId gone);

    /**
     * Stores a merge in a list, which is locked by this transaction.
     *
     * @param merge the data that an undo needs
     */
    void insert(ListMerge merge);

    /**
     * {@return the merges of a person in lists that are not settled, the latest change of a list first}
     *
     * @param gone the person who was merged
     */
    List<ListMerge> inLists(PersonId gone);

    /**
     * {@return the merges that these changes of a list have made; other changes are missing in the result}
     *
     * @param list the id of the list
     * @param versions the numbers of the changes
     */
    List<ListMerge> find(LeadListId list, Collection<Long> versions);

    /**
     * Settles the merge in a list that a change has made: it was undone, or an undo has found a conflict.
     *
     * @param list the id of the list
     * @param version the number of the change that merged
     */
    void settle(LeadListId list, long version);
}
