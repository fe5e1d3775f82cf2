package io.leadlist.internal.write;

import io.leadlist.call.LeadListId;
import io.leadlist.imports.Credits;
import io.leadlist.storage.Transaction;

/** The work on raw leads that a list waits for. */
public final class WaitingWork {
    private WaitingWork() {}

    /**
     * Gives it up, and releases what is reserved for it; a worker that is at it stores nothing. The list must be locked
     * by the transaction.
     */
    public static void abandon(Transaction transaction, LeadListId list) {
        Credits reserved = transaction.batches().removeAll(list);
        if (!reserved.equals(Credits.NONE)) {
            transaction.accounts().settle(reserved, Credits.NONE);
        }
    }
}
