package io.leadlist.list;

import io.leadlist.call.Role;

/**
 * A permission on a list, and the lowest role that it requires. This is the only access table, for Java callers and
 * both APIs (<a href="{@docRoot}/docs/contract-decisions.md#30">decision 30</a>).
 *
 * <table>
 *   <caption>Permissions by role</caption>
 *   <tr>
 *     <th>permission</th>
 *     <th>viewer</th>
 *     <th>editor, and every user if the list is shared</th>
 *     <th>owner</th>
 *     <th>admin</th>
 *     <th>other users of the organization</th>
 *   </tr>
 *   <tr><td>{@link #READ}</td><td>yes</td><td>yes</td><td>yes</td><td>yes</td><td>no, unless reading is open</td></tr>
 *   <tr>
 *     <td>{@link #ADD}, {@link #REMOVE}, {@link #UPDATE}, {@link #UNDO}, {@link #CANCEL_IMPORT}, {@link #SUPPRESS}</td>
 *     <td>no</td>
 *     <td>yes</td>
 *     <td>yes</td>
 *     <td>yes</td>
 *     <td>no</td>
 *   </tr>
 *   <tr>
 *     <td>{@link #SHARE}, {@link #DELETE}, {@link #LIFT_SUPPRESSION}</td>
 *     <td>no</td>
 *     <td>no</td>
 *     <td>yes</td>
 *     <td>yes</td>
 *     <td>no</td>
 *   </tr>
 * </table>
 *
 * <p>For users and admins of other organizations the list does not exist, exactly as if its id were unknown (<a
 * href="{@docRoot}/docs/contract-decisions.md#60">decision 60</a>).
 */
public enum Permission {
    /** Reads and exports the list, its members and its history. */
    READ(Role.VIEWER),
    /** Adds leads in any way, raw leads included. */
    ADD(Role.EDITOR),
    /** Removes some or all members. */
    REMOVE(Role.EDITOR),
    /** Changes name and campaign, and replaces the members. */
    UPDATE(Role.EDITOR),
    /** Undoes a change of members or details. */
    UNDO(Role.EDITOR),
    /** Cancels the import of the waiting raw leads. */
    CANCEL_IMPORT(Role.EDITOR),
    /** Adds suppression entries that apply to this list. */
    SUPPRESS(Role.EDITOR),
    /** Lifts suppression entries that apply to this list. */
    LIFT_SUPPRESSION(Role.OWNER),
    /** Grants, revokes and transfers roles (<a href="{@docRoot}/docs/contract-decisions.md#31">decision 31</a>). */
    SHARE(Role.OWNER),
    /** Deletes the list. */
    DELETE(Role.OWNER);

    private final Role requiredRole;

    Permission(Role requiredRole) {
        this.requiredRole = requiredRole;
    }

    /** {@return the lowest role that has the permission} */
    public Role requiredRole() {
        return requiredRole;
    }
}
