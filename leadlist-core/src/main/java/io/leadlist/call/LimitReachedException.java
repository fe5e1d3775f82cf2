package io.leadlist.call;

/** The list has as many leads as it can have (reading 47). */
public final class LimitReachedException extends LeadListException {
    private static final long serialVersionUID = 1L;

    private final transient LeadListId listId;
    private final int limit;

    /** Refuses a call for this reason. */
    public LimitReachedException(LeadListId listId, int limit) {
        super("List " + listId + " has " + limit + " leads, as many as it can have");
        this.listId = listId;
        this.limit = limit;
    }

    /** The list that was asked for. */
    public LeadListId listId() {
        return listId;
    }

    /** The most leads of a list. */
    public int limit() {
        return limit;
    }
}
