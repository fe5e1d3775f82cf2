package io.leadlist.internal.write;

import io.leadlist.call.LeadListId;
import io.leadlist.imports.Credits;
import io.leadlist.storage.Transaction;

/** The batches of a list that wait for an import worker or are claimed by one. */
public final class PendingBatches {
    private PendingBatches() {}

    /**
     * Abandons the batches of a list and releases the credits that are reserved for them. A worker that has claimed one
     * of the batches stores nothing. The transaction must have locked the list.
     */
    public static void abandon(Transaction transaction, LeadListId list) {
        Credits reserved = transaction.batches().removeAll(list);
        if (!reserved.equals(Credits.NONE)) {
            transaction.accounts().settle(reserved, Credits.NONE);
        }
    }
}
