package io.leadlist.reading;

import io.leadlist.list.Change;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A time during which a lead was a member of a list, or is one: who brought it, when and how, and who took it out.
 * Immutable and thread-safe.
 *
 * @param began the change that made it a member
 * @param ended the change that made an end of it; null if it is a member now
 */
public record MemberHistory(Change began, @Nullable Change ended) {
    public MemberHistory {
        Objects.requireNonNull(began, "began");
    }

    /** Says whether it lasts. */
    public boolean isCurrent() {
        return ended == null;
    }
}
