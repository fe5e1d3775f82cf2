package io.leadlist.storage;

import io.leadlist.call.LeadListId;
import io.leadlist.list.Change;
import io.leadlist.list.ListDetails;
import io.leadlist.list.RecordedReceipt;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Capability: the changes of the lists. */
public interface Journal {
    /**
     * Stores a change, whose version is that of the list's last change plus 1.
     *
     * @param change the change to store
     */
    void append(Change change);

    /**
     * Stores a change like {@link #append(Change)}, with the receipt of the bulk selection that it added.
     *
     * @param change the change to store
     * @param receipt the receipt that the change added
     */
    void append(Change change, RecordedReceipt receipt);

    /**
     * Marks a change as undone by a later change; the list must be locked by this transaction.
     *
     * @param list the id of the list
     * @param version the number of the change
     * @param by the number of the change that undoes it
     */
    void markUndone(LeadListId list, long version, long by);

    /**
     * {@return the changes of a list after a version, in order}
     *
     * @param list the id of the list
     * @param version the version of the list
     * @param limit the maximum number of changes, at least 1
     */
    List<Change> since(LeadListId list, long version, int limit);

    /**
     * {@return the changes of a list with these versions, in order; unknown versions are missing in the result}
     *
     * @param list the id of the list
     * @param versions the numbers of the changes
     */
    List<Change> find(LeadListId list, Collection<Long> versions);

    /**
     * {@return the receipt stored with a change; empty if there is none}
     *
     * @param list the id of the list
     * @param version the number of the change
     */
    Optional<RecordedReceipt> receipt(LeadListId list, long version);

    /**
     * {@return whether a change after a version has changed details} An undo does not count, nor does a change whose
     * details an undo has restored.
     *
     * @param list the id of the list
     * @param version the version of the list
     */
    boolean areDetailsChangedSince(LeadListId list, long version);

    /**
     * {@return the details of a list as of a version, which the next change of details has recorded} Empty if the
     * details have not changed since that version, so that they are the list's present details.
     *
     * @param list the id of the list
     * @param version the version of the list
     */
    Optional<ListDetails> detailsAsOf(LeadListId list, long version);
}
