package io.leadlist.call;

import io.leadlist.lead.LeadType;

/** The leads of the call and the list are of different types. */
public final class WrongListTypeException extends LeadListException {
    private static final long serialVersionUID = 1L;

    private final transient LeadListId listId;
    private final LeadType listType;

    /** Creates the exception. */
    public WrongListTypeException(LeadListId listId, LeadType listType) {
        super("List " + listId + " is of type " + listType);
        this.listId = listId;
        this.listType = listType;
    }

    /** Returns the requested list. */
    public LeadListId listId() {
        return listId;
    }

    /** Returns the type of the list, which is not the type of the leads. */
    public LeadType listType() {
        return listType;
    }
}
