package io.leadlist.call;

/**
 * No list with this id in the caller's organization. A list of another organization is answered in the same way
 * (reading 60).
 */
public final class LeadListNotFoundException extends LeadListException {
    private static final long serialVersionUID = 1L;

    private final transient LeadListId listId;

    /** Refuses a call for this reason. */
    public LeadListNotFoundException(LeadListId listId) {
        super("No list " + listId);
        this.listId = listId;
    }

    /** The list that was asked for. */
    public LeadListId listId() {
        return listId;
    }
}
