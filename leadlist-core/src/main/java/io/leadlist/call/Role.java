package io.leadlist.call;

/**
 * What a user may do with a list; each role may what the ones before it may. Which permission needs which role is told
 * by {@code io.leadlist.list.Permission}.
 */
public enum Role {
    /** Reads it. */
    VIEWER,
    /** Changes its members and its details. */
    EDITOR,
    /** Shares it, hands it over, deletes it. */
    OWNER;

    /** Says whether this role may what the other may. */
    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }
}
