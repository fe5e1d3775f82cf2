package io.leadlist.call;

/**
 * Thrown when an import is closed. A completed import cannot be canceled, and a canceled import accepts no more leads.
 */
public final class ImportClosedException extends LeadListException {
    private static final long serialVersionUID = 1L;

    private final transient LeadListId listId;
    /** Whether it was canceled. */
    private final boolean canceled;

    /**
     * Creates the exception.
     *
     * @param listId the id of the list
     * @param canceled whether it was canceled
     */
    public ImportClosedException(LeadListId listId, boolean canceled) {
        super("The import of list " + listId + " is " + (canceled ? "canceled" : "completed"));
        this.listId = listId;
        this.canceled = canceled;
    }

    /** {@return the id of the list} */
    public LeadListId listId() {
        return listId;
    }

    /** {@return whether the import was canceled; otherwise it is completed} */
    public boolean isCanceled() {
        return canceled;
    }

    @Override
    public Kind kind() {
        return Kind.IMPORT_CLOSED;
    }
}
