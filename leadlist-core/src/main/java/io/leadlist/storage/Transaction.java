package io.leadlist.storage;

import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;

/**
 * What can be done in a transaction of one organization. Not thread-safe, and of no use after the work is done.
 *
 * <p>Locks are taken in one order, so that no two transactions wait for each other: list, then batches, then records,
 * then members, then the account; records and members by id.
 */
public interface Transaction {
    /** The lists. */
    Lists lists();

    /** The links of lists to leads. */
    Members members();

    /** The organization's own records of people. */
    People people();

    /** The organization's own records of companies. */
    Records<CompanyId, Company> companies();

    /** The journals of the lists. */
    Journal journal();

    /** The results of writes that have an idempotency key. */
    StoredResults storedResults();

    /** The imports of the lists. */
    Imports imports();

    /** The raw leads of the lists. */
    Entries entries();

    /** The work that is left. */
    Batches batches();

    /** The organization's credits. */
    Accounts accounts();
}
