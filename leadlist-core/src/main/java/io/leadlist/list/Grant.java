package io.leadlist.list;

import io.leadlist.call.Role;
import io.leadlist.call.UserId;
import java.util.Objects;

/** The role of a user in a list. Immutable and thread-safe. */
public record Grant(UserId user, Role role) {
    /**
     * Checks the components.
     *
     * @param user the id of the user
     * @param role the user's role in the list
     */
    public Grant {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(role, "role");
    }
}
