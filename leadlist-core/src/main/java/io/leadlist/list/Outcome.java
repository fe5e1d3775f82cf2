package io.leadlist.list;

/** The outcome of one input of an add, a creation or an update. */
public enum Outcome {
    /** The lead has become a member. */
    ADDED,
    /** The lead was a member before the call. */
    ALREADY_MEMBER,
    /** An earlier input of the same call is the same lead. */
    DUPLICATE_IN_REQUEST,
    /** The lead is unknown, or its record is deleted. */
    NOT_FOUND,
    /** The bulk selection excludes the lead. */
    EXCLUDED,
    /** A suppression entry covers the lead. */
    SUPPRESSED,
    /** The lead was removed from the list before, and may not return in this way. */
    REMOVED_BEFORE,
    /** The lead was used in another list, or contacted, too recently. */
    COOLING_DOWN,
    /** As many people of the lead's company were added as may be. */
    COMPANY_CAP,
    /** The list has as many members as its limit allows. */
    OVER_LIMIT
}
