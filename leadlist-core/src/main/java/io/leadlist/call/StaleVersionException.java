package io.leadlist.call;

/** The list is not at the version that the caller expects: it was changed meanwhile (reading 63). */
public final class StaleVersionException extends LeadListException {
    private static final long serialVersionUID = 1L;

    private final transient LeadListId listId;
    private final long expected;
    private final long actual;

    /** Refuses a call for this reason. */
    public StaleVersionException(LeadListId listId, long expected, long actual) {
        super("List " + listId + " is at version " + actual + ", not " + expected);
        this.listId = listId;
        this.expected = expected;
        this.actual = actual;
    }

    /** The list that was asked for. */
    public LeadListId listId() {
        return listId;
    }

    /** The version that the caller expects. */
    public long expected() {
        return expected;
    }

    /** The version of the list. */
    public long actual() {
        return actual;
    }
}
