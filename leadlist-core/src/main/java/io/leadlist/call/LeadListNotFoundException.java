package io.leadlist.call;

/**
 * Thrown when the caller's organization has no list with this id. A list of another organization is reported in the
 * same way (<a href="{@docRoot}/docs/contract-decisions.md#60">decision 60</a>).
 */
public final class LeadListNotFoundException extends LeadListException {
    private static final long serialVersionUID = 1L;

    private final transient LeadListId listId;

    /**
     * Creates the exception.
     *
     * @param listId the id of the list
     */
    public LeadListNotFoundException(LeadListId listId) {
        super("No list " + listId);
        this.listId = listId;
    }

    /** {@return the id of the list} */
    public LeadListId listId() {
        return listId;
    }

    @Override
    public Kind kind() {
        return Kind.NOT_FOUND;
    }
}
