package io.leadlist.call;

/** Thrown when the caller is not an admin and lacks the role that the call requires. */
public final class ForbiddenException extends LeadListException {
    private static final long serialVersionUID = 1L;

    private final transient LeadListId listId;
    /** The required role. */
    private final Role requiredRole;

    /**
     * Creates the exception.
     *
     * @param listId the id of the list
     * @param requiredRole the role that the caller lacks
     */
    public ForbiddenException(LeadListId listId, Role requiredRole) {
        super("No access to list " + listId + ", which requires the role " + requiredRole);
        this.listId = listId;
        this.requiredRole = requiredRole;
    }

    /** {@return the id of the list} */
    public LeadListId listId() {
        return listId;
    }

    /** {@return the lowest role that is sufficient for the call} */
    public Role requiredRole() {
        return requiredRole;
    }

    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }
}
