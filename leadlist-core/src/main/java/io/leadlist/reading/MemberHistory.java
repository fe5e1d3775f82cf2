package io.leadlist.reading;

import io.leadlist.list.Change;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A period during which a lead was or is a member, with the changes that began and ended it. Immutable and thread-safe.
 *
 * @param began the change that began the membership
 * @param ended the change that ended the membership; null for a present member
 */
public record MemberHistory(Change began, @Nullable Change ended) {
    /**
     * Checks the components.
     *
     * @param began the change that began the membership
     * @param ended the change that ended the membership
     */
    public MemberHistory {
        Objects.requireNonNull(began, "began");
    }

    /** {@return whether the lead is a member now} */
    public boolean isCurrent() {
        return ended == null;
    }
}
