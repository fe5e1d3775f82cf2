package io.leadlist.call;

/**
 * The caller's organization has no list with this id. A list of another organization gets exactly the same rejection
 * (<a href="../../../../../../docs/contract-decisions.md#60">decision 60</a>).
 */
public final class LeadListNotFoundException extends LeadListException {
    private static final long serialVersionUID = 1L;

    private final transient LeadListId listId;

    /** Creates the exception. */
    public LeadListNotFoundException(LeadListId listId) {
        super("No list " + listId);
        this.listId = listId;
    }

    /** Returns the requested list. */
    public LeadListId listId() {
        return listId;
    }
}
