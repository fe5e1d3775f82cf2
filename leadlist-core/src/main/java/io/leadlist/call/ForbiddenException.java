package io.leadlist.call;

/** The caller has no access to the list: not among its users, and no admin. */
public final class ForbiddenException extends LeadListException {
    private static final long serialVersionUID = 1L;

    private final transient LeadListId listId;

    /** Refuses a call for this reason. */
    public ForbiddenException(LeadListId listId) {
        super("No access to list " + listId);
        this.listId = listId;
    }

    /** The list that was asked for. */
    public LeadListId listId() {
        return listId;
    }
}
