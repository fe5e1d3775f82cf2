package io.leadlist.list;

/**
 * How an id that neither the organization nor the directory knows is treated (<a
 * href="{@docRoot}/docs/contract-decisions.md#52">decision 52</a>).
 */
public enum UnknownIds {
    /** Adds the id without a record. The default at creation. */
    LINK,
    /** Does not add the id, and reports {@link Outcome#NOT_FOUND}. The default when adding. */
    REPORT,
    /** Rejects the call with a violation for each unknown id. */
    REJECT
}
