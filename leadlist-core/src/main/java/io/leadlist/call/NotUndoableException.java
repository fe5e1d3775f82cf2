package io.leadlist.call;

import io.leadlist.lead.LeadId;
import java.util.List;

/** Thrown when a change cannot be undone, or conflicts with later changes and the caller rejects conflicts. */
public final class NotUndoableException extends LeadListException {
    private static final long serialVersionUID = 1L;

    /** Why a change cannot be undone. */
    public enum Reason {
        /** The list has no such change. */
        UNKNOWN_CHANGE,
        /** The change was undone before; a change can be undone once. */
        UNDONE_BEFORE,
        /** The change is an undo. */
        IS_AN_UNDO,
        /** The change affected neither members nor details, but access. */
        ACCESS_CHANGE,
        /** Later changes affect the same members or details, and the caller rejects conflicts. */
        CONFLICT,
        /** Suppression entries cover members that would return. The change can be undone once they are lifted. */
        SUPPRESSED,
        /** The change erased a person. */
        ERASURE,
        /** The change merged two people. A merge is undone in all lists at once, see {@code KnownPeople.undoMerge}. */
        MERGE
    }

    private final transient LeadListId listId;
    /** The version of the list. */
    private final long version;
    /** The reason. */
    private final Reason reason;

    private final transient List<LeadId> conflicts;

    /**
     * Creates the exception.
     *
     * @param listId the id of the list
     * @param version the number of the change
     * @param reason why the change cannot be undone
     * @param conflicts the leads that later changes affect
     */
    public NotUndoableException(LeadListId listId, long version, Reason reason, List<LeadId> conflicts) {
        super("Change " + version + " of list " + listId + " cannot be undone: " + reason);
        this.listId = listId;
        this.version = version;
        this.reason = reason;
        this.conflicts = List.copyOf(conflicts);
    }

    /** {@return the id of the list} */
    public LeadListId listId() {
        return listId;
    }

    /** {@return the version of the change, which is its number in the list} */
    public long version() {
        return version;
    }

    /** {@return why the change cannot be undone} */
    public Reason reason() {
        return reason;
    }

    /**
     * {@return the first 1,000 members that later changes affect, or for {@link Reason#SUPPRESSED} the first members
     * that entries cover} Empty for any other reason, and if only name and campaign conflict.
     */
    public List<LeadId> conflicts() {
        return conflicts;
    }

    @Override
    public Kind kind() {
        return Kind.NOT_UNDOABLE;
    }
}
