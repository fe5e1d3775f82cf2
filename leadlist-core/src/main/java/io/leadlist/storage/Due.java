package io.leadlist.storage;

import io.leadlist.storage.Batches.Batch;
import java.time.Instant;
import java.util.Objects;

/**
 * The condition under which a batch can be claimed. Immutable and thread-safe.
 *
 * <p>A batch is due from its {@code readyAt} on. It is also due if its {@code readyAt} is so late that the clock must
 * have been set back since. For a batch without a claim, this is after {@code lastPause}; for a claimed batch, after
 * {@code lastLease}. Without this rule it would wait until the clock reaches that instant.
 *
 * @param now the time on the clock of the worker
 * @param lastPause the latest {@code readyAt} that a batch without a claim can have, not before {@code now}
 * @param lastLease the latest {@code readyAt} that the claim of any worker can have set, not before {@code now}
 */
public record Due(Instant now, Instant lastPause, Instant lastLease) {
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    /**
     * Checks the components.
     *
     * @param now the time on the clock of the worker
     * @param lastPause the latest {@code readyAt} that a batch without a claim can have, not before {@code now}
     * @param lastLease the latest {@code readyAt} that the claim of any worker can have set, not before {@code now}
     */
    public Due {
        Objects.requireNonNull(now, "now");
        if (lastPause.isBefore(now) || lastLease.isBefore(now)) {
            throw new IllegalArgumentException("lastPause and lastLease must not be before now, but are \"" + lastPause
                    + "\" and \"" + lastLease + "\", and now is \"" + now + "\"");
        }
    }

    /**
     * {@return the condition for a clock that was never set back: a batch is due from its {@code readyAt} on}
     *
     * @param now the current time
     */
    public static Due at(Instant now) {
        return new Due(now, NEVER, NEVER);
    }

    /**
     * {@return whether a batch is due}
     *
     * @param batch the batch to judge
     */
    public boolean includes(Batch batch) {
        Instant last = batch.claim() == null ? lastPause : lastLease;
        return !batch.readyAt().isAfter(now) || batch.readyAt().isAfter(last);
    }
}
