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
    /** Returns the lists. */
    Lists lists();

    /** Returns the members of the lists. */
    Members members();

    /** Returns the organization's own records of people. */
    People people();

    /** Returns the organization's own records of companies. */
    Records<CompanyId, Company> companies();

    /** Returns the journals of the lists. */
    Journal journal();

    /** Returns the results of writes that have an idempotency key. */
    StoredResults storedResults();

    /** Returns the imports of the lists. */
    Imports imports();

    /** Returns the raw leads of the lists. */
    Entries entries();

    /** Returns the batches of waiting raw leads. */
    Batches batches();

    /** Returns the suppression entries. */
    Suppressions suppressions();

    /** Returns the uses of leads. */
    Uses uses();

    /** Returns the organization's credits. */
    Accounts accounts();

    /** Returns what is stored about single people, so that it can be erased. */
    Erasure erasure();

    /** Returns who was merged into whom. */
    Merges merges();
}
