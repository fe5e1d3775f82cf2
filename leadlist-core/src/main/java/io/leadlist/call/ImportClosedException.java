package io.leadlist.call;

/**
 * The import of the list is closed. A completed import cannot be canceled, and a canceled import accepts no more leads.
 */
public final class ImportClosedException extends LeadListException {
    private static final long serialVersionUID = 1L;

    private final transient LeadListId listId;
    private final boolean canceled;

    /** Creates the exception. */
    public ImportClosedException(LeadListId listId, boolean canceled) {
        super("The import of list " + listId + " is " + (canceled ? "canceled" : "completed"));
        this.listId = listId;
        this.canceled = canceled;
    }

    /** Returns the requested list. */
    public LeadListId listId() {
        return listId;
    }

    /** Whether the import is canceled; otherwise it is completed. */
    public boolean isCanceled() {
        return canceled;
    }
}
