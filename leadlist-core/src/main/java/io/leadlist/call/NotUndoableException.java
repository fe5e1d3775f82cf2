package io.leadlist.call;

import io.leadlist.lead.LeadId;
import java.util.List;

/** The change can not be undone, or not as the caller wants it. */
public final class NotUndoableException extends LeadListException {
    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Reason {
        /** The list has no such change. */
        UNKNOWN_CHANGE,
        /** It was undone before; a change is undone once. */
        UNDONE_BEFORE,
        /** It is an undo itself. */
        IS_AN_UNDO,
        /** It changed neither members nor details: it was about access. */
        NOT_OF_MEMBERS,
        /** Later changes touch the same members or details, and the caller wants all or nothing. */
        TOUCHED_LATER
    }

    private final transient LeadListId listId;
    private final long version;
    private final Reason reason;
    private final transient List<LeadId> conflicts;

    /** Refuses a call for this reason. */
    public NotUndoableException(LeadListId listId, long version, Reason reason, List<LeadId> conflicts) {
        super("Change " + version + " of list " + listId + " can not be undone: " + reason);
        this.listId = listId;
        this.version = version;
        this.reason = reason;
        this.conflicts = List.copyOf(conflicts);
    }

    /** The list that was asked for. */
    public LeadListId listId() {
        return listId;
    }

    /** The number of the change. */
    public long version() {
        return version;
    }

    /** Why not. */
    public Reason reason() {
        return reason;
    }

    /** The members whom later changes touch, the first 1,000 of them; often none. */
    public List<LeadId> conflicts() {
        return conflicts;
    }
}
