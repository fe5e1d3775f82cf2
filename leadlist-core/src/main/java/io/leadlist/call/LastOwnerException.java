package io.leadlist.call;

/** Thrown when a call would leave a list without an owner. */
public final class LastOwnerException extends LeadListException {
    private static final long serialVersionUID = 1L;

    private final transient LeadListId listId;
    private final transient UserId owner;

    /**
     * Creates the exception.
     *
     * @param listId the id of the list
     * @param owner the last owner of the list
     */
    public LastOwnerException(LeadListId listId, UserId owner) {
        super("The last owner of list " + listId + " must remain an owner");
        this.listId = listId;
        this.owner = owner;
    }

    /** {@return the id of the list} */
    public LeadListId listId() {
        return listId;
    }

    /** {@return the only owner of the list} */
    public UserId owner() {
        return owner;
    }

    @Override
    public Kind kind() {
        return Kind.LAST_OWNER;
    }
}
