package io.leadlist.call;

/** The import of the list is at rest: a completed one can not be canceled, a canceled one takes no more leads. */
public final class ImportClosedException extends LeadListException {
    private static final long serialVersionUID = 1L;

    private final transient LeadListId listId;
    private final boolean canceled;

    /** Refuses a call for this reason. */
    public ImportClosedException(LeadListId listId, boolean canceled) {
        super("The import of list " + listId + " is " + (canceled ? "canceled" : "completed"));
        this.listId = listId;
        this.canceled = canceled;
    }

    /** The list that was asked for. */
    public LeadListId listId() {
        return listId;
    }

    /** Says whether it was canceled; else it is completed. */
    public boolean isCanceled() {
        return canceled;
    }
}
