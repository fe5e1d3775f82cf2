package io.leadlist.examples.service.server;

import java.time.Duration;

/**
 * Measures the time that the service waits for one client. A client has a fixed time plus a time for each byte, so that
 * a large list can take long, but a slow client cannot. Not thread-safe.
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

    /** Adds the bytes that the client has moved, and the time since the service began to wait for them. */
    void count(long startNanos, int moved) {
        waitedNanos += System.nanoTime() - startNanos;
        bytes += Math.max(0, moved);
    }

    /** Whether the service has waited longer than the client may take for its bytes. */
    boolean isTooSlow() {
        return waitedNanos > patienceNanos + bytes * nanosPerByte;
    }
}
