package io.leadlist.call;

import io.leadlist.lead.LeadType;

/** Thrown when the type of the leads is not the type of the list to which they would be added. */
public final class WrongListTypeException extends LeadListException {
    private static final long serialVersionUID = 1L;

    private final transient LeadListId listId;
    /** The list type. */
    private final LeadType listType;

    /**
     * Creates the exception.
     *
     * @param listId the id of the list
     * @param listType the type of the list
     */
    public WrongListTypeException(LeadListId listId, LeadType listType) {
        super("List " + listId + " is of type " + listType);
        this.listId = listId;
        this.listType = listType;
    }

    /** {@return the id of the list} */
    public LeadListId listId() {
        return listId;
    }

    /** {@return the type of the list, which is not the type of the leads} */
    public LeadType listType() {
        return listType;
    }

    @Override
    public Kind kind() {
        return Kind.WRONG_LIST_TYPE;
    }
}
