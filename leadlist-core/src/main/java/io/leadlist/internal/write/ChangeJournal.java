package io.leadlist.internal.write;

import io.leadlist.list.Change;
import io.leadlist.list.LeadList;
import io.leadlist.list.RecordedReceipt;
import io.leadlist.observation.LeadListsEvent.ListChanged;
import io.leadlist.storage.Transaction;

/** The journal in one transaction: the only place where changes are stored, so that listeners get each of them. */
public record ChangeJournal(Settings settings, Transaction transaction) {
    /** Stores the change that led to this state of a list. */
    public void append(LeadList after, Change change) {
        transaction.journal().append(change);
        tell(after, change);
    }

    /** Stores a change like {@link #append(LeadList, Change)}, with the receipt of the bulk selection that it added. */
    void append(LeadList after, Change change, RecordedReceipt receipt) {
        transaction.journal().append(change, receipt);
        tell(after, change);
    }

    private void tell(LeadList after, Change change) {
        settings.listeners().tell(transaction, () -> ListChanged.of(after.organization(), change));
    }
}
