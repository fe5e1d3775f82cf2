package io.leadlist.internal.write;

import io.leadlist.call.LeadListId;
import io.leadlist.imports.Credits;
import io.leadlist.storage.Transaction;

/** The raw leads of a list that wait for an import worker. */
public final class WaitingWork {
    private WaitingWork() {}

    /**
     * Abandons the batches of a list and releases the credits that are reserved for them. A worker that has claimed one
     * of them stores nothing. The transaction must have locked the list.
     */
    public static void abandon(Transaction transaction, LeadListId list) {
        Credits reserved = transaction.batches().removeAll(list);
        if (!reserved.equals(Credits.NONE)) {
            transaction.accounts().settle(reserved, Credits.NONE);
        }
    }
}
