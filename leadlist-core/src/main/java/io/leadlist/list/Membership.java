package io.leadlist.list;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A time during which a lead was, or is, a member of a list. Immutable and thread-safe.
 *
 * @param since the change that made it a member: the one that added it, or the undo that brought it back
 * @param until the change that made an end of it; null if it is a member now
 */
public record Membership(
        MemberPosition position, long since, @Nullable Long until) {
    public Membership {
        Objects.requireNonNull(position, "position");
    }
}
