package io.leadlist.list;

/** How an undo treats members and details that later changes have affected as well. */
public enum OnConflict {
    /** Rejects the whole undo with {@link io.leadlist.call.NotUndoableException}. */
    REJECT,
    /** Leaves them as they are, undoes the rest, and reports them. */
    LEAVE
}
