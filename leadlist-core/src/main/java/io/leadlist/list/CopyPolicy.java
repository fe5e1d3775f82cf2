package io.leadlist.list;

/**
 * How records of the directory, or of a call, are copied into the organization's own records (<a
 * href="{@docRoot}/docs/contract-decisions.md#28">decision 28</a>).
 */
public enum CopyPolicy {
    /** Copies the record if the organization has none with its id, and never changes an existing one. The default. */
    INSERT_IF_ABSENT,
    /** Copies the record, and replaces an existing record with its id. */
    REFRESH,
    /**
     * Copies nothing. A lead without a record in the organization has the outcome {@link Outcome#NOT_FOUND}; the call
     * does not fail.
     */
    NONE
}
