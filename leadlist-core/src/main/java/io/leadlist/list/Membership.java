package io.leadlist.list;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A period during which a lead was or is a member of a list. Immutable and thread-safe.
 *
 * @param position the position of the member
 * @param since the version of the change that began the membership: an add, or the undo that restored the member
 * @param until the version of the change that ended the membership; null for a present member
 */
public record Membership(
        MemberPosition position, long since, @Nullable Long until) {
    /**
     * Checks the components.
     *
     * @param position the position of the member
     * @param since the version of the change that began the membership
     * @param until the version of the change that ended the membership
     */
    public Membership {
        Objects.requireNonNull(position, "position");
    }
}
