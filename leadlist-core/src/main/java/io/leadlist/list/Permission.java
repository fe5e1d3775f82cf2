package io.leadlist.list;

import io.leadlist.call.Role;

/**
 * What can be done with a list, and the least role that may do it: the one access table, for Java and both contracts
 * (readings 30 and 31).
 *
 * <table>
 *   <caption>Who may what</caption>
 *   <tr><th>permission</th><th>viewer</th><th>editor, and everyone where the list is shared</th><th>owner</th><th>admin</th><th>other users of the organization</th></tr>
 *   <tr><td>{@link #READ}</td><td>may</td><td>may</td><td>may</td><td>may</td><td>forbidden, unless reading is open</td></tr>
 *   <tr><td>{@link #ADD}, {@link #REMOVE}, {@link #UPDATE}, {@link #UNDO}, {@link #CANCEL_IMPORT}</td><td>forbidden</td><td>may</td><td>may</td><td>may</td><td>forbidden</td></tr>
 *   <tr><td>{@link #SHARE}, {@link #DELETE}</td><td>forbidden</td><td>forbidden</td><td>may</td><td>may</td><td>forbidden</td></tr>
 * </table>
 *
 * <p>For users and admins of other organizations there is no such list, exactly as if its id were unknown (reading 60).
 */
public enum Permission {
    /** Reading the list, its members, its history; exporting it. */
    READ(Role.VIEWER),
    /** Adding leads in any way, raw leads among them. */
    ADD(Role.EDITOR),
    /** Removing some members, or all. */
    REMOVE(Role.EDITOR),
    /** Changing name and campaign, replacing the members. */
    UPDATE(Role.EDITOR),
    /** Undoing a change of members or details. */
    UNDO(Role.EDITOR),
    /** Giving up the raw leads that wait. */
    CANCEL_IMPORT(Role.EDITOR),
    /** Giving roles, taking them away, handing the list over. */
    SHARE(Role.OWNER),
    /** Deleting the list. */
    DELETE(Role.OWNER);

    private final Role requiredRole;

    Permission(Role requiredRole) {
        this.requiredRole = requiredRole;
    }

    /** The least role that may do it. */
    public Role requiredRole() {
        return requiredRole;
    }
}
