package io.leadlist.list;

/** What an undo does if later changes touch the same members or details. */
public enum OnConflict {
    /** It is refused with {@link io.leadlist.call.NotUndoableException}: all or nothing. */
    REJECT,
    /** It leaves them as they are, undoes the rest, and says which they are. */
    LEAVE
}
