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
    /** Stores a change; its version is one more than that of the list's last change. */
    void append(Change change);

    /** Keeps the receipt of the bulk selection that a change has added. */
    void keepReceipt(LeadListId list, long version, RecordedReceipt receipt);

    /** Notes that a change was undone by a later one; the list must be locked by this transaction. */
    void markUndone(LeadListId list, long version, long by);

    /** The changes of a list behind a version, in their order, at most {@code limit} of them. */
    List<Change> since(LeadListId list, long version, int limit);

    /** The changes of a list with these numbers, in their order; a number that no change has is not in the answer. */
    List<Change> find(LeadListId list, Collection<Long> versions);

    /** The receipt that is kept with a change, if there is one. */
    Optional<RecordedReceipt> receipt(LeadListId list, long version);

    /**
     * Says whether a change behind a version has changed details, and is neither an undo nor had its details restored
     * by one.
     */
    boolean areDetailsChangedSince(LeadListId list, long version);

    /**
     * The details that a list had as of a version: those that the next change of details behind it has noted as former;
     * empty if there was none since, so that they are the list's own.
     */
    Optional<ListDetails> detailsAsOf(LeadListId list, long version);
}
