package io.leadlist.examples.service.server;

import java.time.Duration;

/**
 * How long the service has waited for one client. A client may take a fixed time, and more time for each byte, so that
 * a large list may take long but a slow client may not. Not thread-safe.
 */
final class Pace {
    private static final double NANOS_PER_SECOND = 1e9;

    private final long patienceNanos;
    private final double nanosPerByte;
    private long waitedNanos;
    private long bytes;

    Pace(Duration patience, long bytesPerSecond) {
        this.patienceNanos = patience.toNanos();
        this.nanosPerByte = NANOS_PER_SECOND / bytesPerSecond;
    }

    /** Counts bytes that the client has sent or taken, and the time since the service began to wait for them. */
    void count(long startNanos, int moved) {
        waitedNanos += System.nanoTime() - startNanos;
        bytes += Math.max(0, moved);
    }

    boolean isTooSlow() {
        return waitedNanos > patienceNanos + bytes * nanosPerByte;
    }
}
