package io.leadlist.list;

/**
 * The treatment of an id that neither the organization nor the directory knows (<a
 * href="{@docRoot}/docs/contract-decisions.md#52">decision 52</a>).
 */
public enum UnknownIds {
    /** Adds the id as a member without a record. The default at creation and in an update. */
    ADD,
    /** Does not add the id, and reports {@link Outcome#NOT_FOUND}. The default when adding. */
    REPORT,
    /** Rejects the call with {@link io.leadlist.call.InvalidRequestException}, with a violation for each unknown id. */
    REJECT
}
