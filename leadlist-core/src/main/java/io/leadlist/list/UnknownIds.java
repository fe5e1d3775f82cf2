package io.leadlist.list;

/** What becomes of an id that neither the organization nor the directory knows (readings 21 and 52). */
public enum UnknownIds {
    /** It is linked as it is, without a record. The default at creation. */
    LINK,
    /** It is not linked, and reported as {@link Outcome#NOT_FOUND}. The default when adding. */
    REPORT,
    /** The call is refused, with a violation for each such id. */
    REJECT
}
