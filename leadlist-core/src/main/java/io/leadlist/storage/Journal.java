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
    /** Stores a change, whose version is that of the list's last change plus 1. */
    void append(Change change);

    /** Stores a change like {@link #append(Change)}, with the receipt of the bulk selection that it added. */
    void append(Change change, RecordedReceipt receipt);

    /** Marks a change as undone by a later change; the list must be locked by this transaction. */
    void markUndone(LeadListId list, long version, long by);

    /**
     * Returns the changes of a list after a version, in order.
     *
     * @param limit the maximum number of changes, at least 1
     */
    List<Change> since(LeadListId list, long version, int limit);

    /** Returns the changes of a list with these versions, in order; unknown versions are missing in the result. */
    List<Change> find(LeadListId list, Collection<Long> versions);

    /** Returns the receipt stored with a change; empty if there is none. */
    Optional<RecordedReceipt> receipt(LeadListId list, long version);

    /**
     * Returns whether a change after a version has changed details. An undo does not count, nor does a change whose
     * details an undo has restored.
     */
    boolean areDetailsChangedSince(LeadListId list, long version);

    /**
     * Returns the details of a list as of a version, which the next change of details has recorded. Empty if the
     * details have not changed since that version, so that they are the list's present details.
     */
    Optional<ListDetails> detailsAsOf(LeadListId list, long version);
}
