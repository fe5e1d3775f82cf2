package io.leadlist.list;

/**
 * What becomes of a record of the directory, or of handed-over data, in the organization's own records (reading 28).
 */
public enum CopyPolicy {
    /** It is copied if the organization has no record with its id; an own record is never touched. The default. */
    INSERT_IF_ABSENT,
    /** It is copied, and replaces an own record. */
    REFRESH,
    /** It is not copied; a lead without an own record is {@link Outcome#NOT_FOUND}. */
    FAIL_IF_ABSENT
}
