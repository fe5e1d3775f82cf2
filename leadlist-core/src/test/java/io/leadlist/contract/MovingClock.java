package io.leadlist.contract;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;

/** A clock that stands still until it is moved. Thread-safe. */
public final class MovingClock extends Clock {
    private static final int PATIENCE = 100_000;
    private final AtomicInteger reads = new AtomicInteger();
    private volatile Instant now;

    /** Creates a clock that stands at an instant. */
    public MovingClock(Instant now) {
        this.now = now;
    }

    /** Moves the clock. */
    public void move(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant instant() {
        if (reads.incrementAndGet() > PATIENCE) {
            throw new IllegalStateException("a loop waits for a clock that stands still");
        }
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
