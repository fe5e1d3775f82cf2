package io.leadlist.list;

import io.leadlist.call.Role;
import io.leadlist.call.UserId;
import java.util.Objects;

/** A user's role in a list. Immutable and thread-safe. */
public record Grant(UserId user, Role role) {
    public Grant {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(role, "role");
    }
}
