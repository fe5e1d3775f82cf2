package io.leadlist.call;

/** The call would leave the list without an owner. */
public final class LastOwnerException extends LeadListException {
    private static final long serialVersionUID = 1L;

    private final transient LeadListId listId;
    private final transient UserId owner;

    /** Creates the exception. */
    public LastOwnerException(LeadListId listId, UserId owner) {
        super("The last owner of list " + listId + " must remain an owner");
        this.listId = listId;
        this.owner = owner;
    }

    /** Returns the requested list. */
    public LeadListId listId() {
        return listId;
    }

    /** Returns the only owner of the list. */
    public UserId owner() {
        return owner;
    }
}
