package io.leadlist.call;

import io.leadlist.lead.LeadType;

/** Leads of one type were to be added to a list of the other. */
public final class WrongListTypeException extends LeadListException {
    private static final long serialVersionUID = 1L;

    private final transient LeadListId listId;
    private final LeadType listType;

    /** Refuses a call for this reason. */
    public WrongListTypeException(LeadListId listId, LeadType listType) {
        super("List " + listId + " is of type " + listType);
        this.listId = listId;
        this.listType = listType;
    }

    /** The list that was asked for. */
    public LeadListId listId() {
        return listId;
    }

    /** The type of the list, which is not the type of the leads. */
    public LeadType listType() {
        return listType;
    }
}
