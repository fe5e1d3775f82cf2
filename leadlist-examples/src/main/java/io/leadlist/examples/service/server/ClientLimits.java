package io.leadlist.examples.service.server;

import java.util.concurrent.Semaphore;

/**
 * Limits for what slow clients may occupy. Thread-safe.
 *
 * <p>The server has a fixed number of threads, and a thread that waits for a client serves nobody else. So at most a
 * part of them may wait for clients that read, and another part for clients that
 * send. The other threads serve everybody else. Virtual threads would do without these limits, but not on JDK 17.
 */
final class ClientLimits {
    /** Responses up to this size fit into the buffers of the server and of the operating system. */
    static final int SMALL_RESPONSE = 32 << 10;

    /** Seconds that a rejected client is asked to wait. */
    static final int RETRY_AFTER = 5;

    private final ClientSettings settings;
    private final Semaphore largeResponses;
    private final Semaphore awaitedBodies;

    ClientLimits(ClientSettings settings, int threads) {
        this.settings = settings;
        this.largeResponses = new Semaphore(settings.largeResponses(threads));
        this.awaitedBodies = new Semaphore(settings.awaitedBodies(threads));
    }

    /** Responses of more than {@link #SMALL_RESPONSE} bytes in progress. */
    Semaphore largeResponses() {
        return largeResponses;
    }

    /** Requests that wait for the rest of their body. */
    Semaphore awaitedBodies() {
        return awaitedBodies;
    }

    /** Starts to measure how long one request or response waits for its client. */
    Pace pace() {
        return new Pace(settings.patience(), settings.minRate().toBytes());
    }
}
