package io.leadlist.list;

import io.leadlist.call.UserId;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Who has access to a list: the one model from which both contracts derive what they show (reading 51). The entities API shows {@link #userIds}, the
 * lead-lists API {@link #owner}, {@code shared} and {@code visible}. Immutable and thread-safe.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if there is no user.
 *
 * @param userIds the users with access, each once, in the order in which they got it; the first is the owner
 * @param shared whether everyone in the organization has access
 * @param visible whether the host shows the list in its overviews; kept and answered, no rule asks for it
 */
public record Sharing(List<UserId> userIds, boolean shared, boolean visible) {
    public Sharing {
        userIds = List.copyOf(new LinkedHashSet<>(userIds));
        if (userIds.isEmpty()) {
            throw new IllegalArgumentException("a list has at least one user");
        }
    }

    /** A list of these users alone; the first is the owner. */
    public static Sharing with(UserId... users) {
        return new Sharing(List.of(users), false, false);
    }

    /** The user who owns the list. */
    public UserId owner() {
        return userIds.get(0);
    }

    /** Says whether a user of the organization has access. */
    public boolean includes(UserId user) {
        return shared || userIds.contains(user);
    }
}
