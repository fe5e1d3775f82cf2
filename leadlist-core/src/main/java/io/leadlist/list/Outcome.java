package io.leadlist.list;

/** What became of one input. */
public enum Outcome {
    /** It is a member now, and was none before. */
    ADDED,
    /** It was a member before the call. */
    ALREADY_MEMBER,
    /** An earlier input of the same call is the same lead. */
    DUPLICATE_IN_REQUEST,
    /** Nobody knows it, or its record is deleted. */
    NOT_FOUND,
    /** The bulk selection excludes it. */
    EXCLUDED,
    /** It would be a member now, but the list has as many as it can have. */
    OVER_LIMIT
}
