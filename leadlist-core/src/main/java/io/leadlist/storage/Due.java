package io.leadlist.storage;

import java.time.Instant;
import java.util.Objects;

/**
 * The condition under which a batch can be claimed. Immutable and thread-safe.
 *
 * <p>A batch is due from its {@code readyAt} on. It is also due if its {@code readyAt} is after {@code last}, which no
 * lease and no pause can reach from {@code now}. In that case the clock has been set back, and without this rule the
 * batch would wait until the clock has caught up.
 *
 * @param now the time on the clock of the worker
 * @param last the latest {@code readyAt} that a lease or a pause can have set, not before {@code now}
 */
public record Due(Instant now, Instant last) {
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    public Due {
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(last, "last");
        if (last.isBefore(now)) {
            throw new IllegalArgumentException(
                    "last must not be before now, but is \"" + last + "\" and now is \"" + now + "\"");
        }
    }

    /** Returns the condition for a clock that was never set back: a batch is due from its {@code readyAt} on. */
    public static Due at(Instant now) {
        return new Due(now, NEVER);
    }

    /** Whether a batch with this {@code readyAt} is due. */
    public boolean includes(Instant readyAt) {
        return !readyAt.isAfter(now) || readyAt.isAfter(last);
    }
}
