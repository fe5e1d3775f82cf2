package io.leadlist.storage;

import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;

/**
 * The capabilities of a transaction of one organization. Neither it nor its capabilities are thread-safe, or usable
 * after the work is done.
 *
 * <p>The library takes locks in one order, so that transactions do not deadlock: list, batches, records, members,
 * account. Records are locked in the order of their ids, and members in an order that the adapter chooses once.
 */
public interface Transaction {
    /** {@return the lists} */
    Lists lists();

    /** {@return the members of the lists} */
    Members members();

    /** {@return the organization's own records of people} */
    People people();

    /** {@return the organization's own records of companies} */
    Records<CompanyId, Company> companies();

    /** {@return the journals of the lists} */
    Journal journal();

    /** {@return the results of writes that have an idempotency key} */
    StoredResults storedResults();

    /** {@return the imports of the lists} */
    Imports imports();

    /** {@return the raw leads of the lists} */
    Entries entries();

    /** {@return the batches of waiting raw leads} */
    Batches batches();

    /** {@return the suppression entries} */
    Suppressions suppressions();

    /** {@return the uses of leads} */
    Uses uses();

    /** {@return the organization's credits} */
    Accounts accounts();

    /** {@return what is stored about single people, so that it can be erased} */
    Erasure erasure();

    /** {@return which people were merged, and into which ones} */
    Merges merges();

    /**
     * Runs an action once after this transaction has been committed, on the thread of the commit. Actions run in the
     * order in which they were registered, when no lock of the storage is held. If the transaction is rolled back, or
     * stores nothing because it is a dry run, or if its attempt is retried, the action is dropped.
     *
     * <p>If the transaction is part of one of the host, the commit of the host counts.
     *
     * @param action an action that does not throw
     * @throws IllegalStateException if the transaction is part of one of the host, and the storage cannot hear of its
     *     commit
     */
    void afterCommit(Runnable action);
}
