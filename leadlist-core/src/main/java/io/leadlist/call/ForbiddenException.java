package io.leadlist.call;

/** The caller's role in the list does not suffice: none at all, or a lesser one; and the caller is no admin. */
public final class ForbiddenException extends LeadListException {
    private static final long serialVersionUID = 1L;

    private final transient LeadListId listId;
    private final Role requiredRole;

    /** Refuses a call for this reason. */
    public ForbiddenException(LeadListId listId, Role requiredRole) {
        super("No access to list " + listId + ", which takes the role " + requiredRole);
        this.listId = listId;
        this.requiredRole = requiredRole;
    }

    /** The list that was asked for. */
    public LeadListId listId() {
        return listId;
    }

    /** The least role that would have done. */
    public Role requiredRole() {
        return requiredRole;
    }
}
