package io.leadlist.call;

/** The caller's role in the list does not suffice: none at all, or a lesser one; and the caller is no admin. */
public final class ForbiddenException extends LeadListException {
    private static final long serialVersionUID = 1L;

    private final transient LeadListId listId;
    private final Role needed;

    /** Refuses a call for this reason. */
    public ForbiddenException(LeadListId listId, Role needed) {
        super("No access to list " + listId + ", which takes the role " + needed);
        this.listId = listId;
        this.needed = needed;
    }

    /** The list that was asked for. */
    public LeadListId listId() {
        return listId;
    }

    /** The least role that would have done. */
    public Role needed() {
        return needed;
    }
}
