package io.leadlist.storage;

import java.time.Instant;
import java.util.Objects;

/**
 * Which batches can be claimed. A batch is due when its {@code readyAt} has come. It is also due when its {@code readyAt} is later than any lease or pause can have set it by this clock: then the clock
 * has been set back since, and the batch would wait until the clock has caught up.
 *
 * @param now the instant by the clock of the worker
 * @param last the latest {@code readyAt} that a lease or a pause can have set
 */
public record Due(Instant now, Instant last) {
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    public Due {
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(last, "last");
        if (last.isBefore(now)) {
            throw new IllegalArgumentException("last must not be before now");
        }
    }

    /** Returns what is due at an instant by a clock that was never set back. */
    public static Due at(Instant now) {
        return new Due(now, NEVER);
    }

    /** Whether a batch with this {@code readyAt} can be claimed. */
    public boolean includes(Instant readyAt) {
        return !readyAt.isAfter(now) || readyAt.isAfter(last);
    }
}
