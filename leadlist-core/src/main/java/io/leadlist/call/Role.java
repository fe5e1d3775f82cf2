package io.leadlist.call;

/**
 * The role of a user in a list. Each role includes the permissions of the roles before it.
 * {@code io.leadlist.list.Permission} defines which permission requires which role.
 */
public enum Role {
    /** Reads the list. */
    VIEWER,
    /** Changes members and details. */
    EDITOR,
    /** Shares the list, transfers its ownership, and deletes it. */
    OWNER;

    /**
     * {@return whether this role includes the permissions of the other}
     *
     * @param other the role that is required
     */
    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }
}
