package io.leadlist.call;

/** The list would be left without owner. */
public final class LastOwnerException extends LeadListException {
    private static final long serialVersionUID = 1L;

    private final transient LeadListId listId;
    private final transient UserId owner;

    /** Refuses a call for this reason. */
    public LastOwnerException(LeadListId listId, UserId owner) {
        super("The last owner of list " + listId + " must remain an owner");
        this.listId = listId;
        this.owner = owner;
    }

    /** The list that was asked for. */
    public LeadListId listId() {
        return listId;
    }

    /** The owner who must stay. */
    public UserId owner() {
        return owner;
    }
}
