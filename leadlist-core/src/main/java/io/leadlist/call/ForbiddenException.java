package io.leadlist.call;

/** The caller is not an admin, and the caller's role in the list, if any, does not suffice. */
public final class ForbiddenException extends LeadListException {
    private static final long serialVersionUID = 1L;

    private final transient LeadListId listId;
    private final Role requiredRole;

    /** Creates the exception. */
    public ForbiddenException(LeadListId listId, Role requiredRole) {
        super("No access to list " + listId + ", which requires the role " + requiredRole);
        this.listId = listId;
        this.requiredRole = requiredRole;
    }

    /** Returns the requested list. */
    public LeadListId listId() {
        return listId;
    }

    /** Returns the least role that suffices. */
    public Role requiredRole() {
        return requiredRole;
    }
}
