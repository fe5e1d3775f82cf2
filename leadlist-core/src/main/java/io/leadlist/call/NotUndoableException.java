package io.leadlist.call;

import io.leadlist.lead.LeadId;
import java.util.List;

/** The change cannot be undone, or not in the way that the caller requested. */
public final class NotUndoableException extends LeadListException {
    private static final long serialVersionUID = 1L;

    /** The reason why a change cannot be undone. */
    public enum Reason {
        /** The list has no such change. */
        UNKNOWN_CHANGE,
        /** The change has been undone before; a change can be undone once. */
        UNDONE_BEFORE,
        /** The change is an undo itself. */
        IS_AN_UNDO,
        /** The change affected neither members nor details, only access. */
        NOT_OF_MEMBERS,
        /** Later changes conflict with the undo, and the caller requested all or nothing. */
        TOUCHED_LATER
    }

    private final transient LeadListId listId;
    private final long version;
    private final Reason reason;
    private final transient List<LeadId> conflicts;

    /** Creates the exception. */
    public NotUndoableException(LeadListId listId, long version, Reason reason, List<LeadId> conflicts) {
        super("Change " + version + " of list " + listId + " cannot be undone: " + reason);
        this.listId = listId;
        this.version = version;
        this.reason = reason;
        this.conflicts = List.copyOf(conflicts);
    }

    /** Returns the requested list. */
    public LeadListId listId() {
        return listId;
    }

    /** Returns the version of the change. */
    public long version() {
        return version;
    }

    /** Returns the reason. */
    public Reason reason() {
        return reason;
    }

    /** Returns the first 1,000 members that later changes have affected as well; often none. */
    public List<LeadId> conflicts() {
        return conflicts;
    }
}
