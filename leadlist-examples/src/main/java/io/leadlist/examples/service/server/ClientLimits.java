package io.leadlist.examples.service.server;

import java.util.concurrent.Semaphore;

/**
 * Limits the number of server threads that slow clients can block. Thread-safe.
 *
 * <p>The server has a fixed number of threads, and a thread that waits for a client serves no other request. Therefore
 * only some of the threads may wait for clients that read, and some for clients that send. The remaining threads stay
 * free for all other requests.
 */
final class ClientLimits {
    /** Responses of up to this many bytes fit into the buffers of the server and of the operating system. */
    static final int SMALL_RESPONSE = 32 << 10;

    /** The value of {@code Retry-After} for a rejected client, in seconds. */
    static final int RETRY_AFTER = 5;

    private final ClientSettings settings;
    private final Semaphore largeResponses;
    private final Semaphore awaitedBodies;

    ClientLimits(ClientSettings settings, int threads) {
        this.settings = settings;
        this.largeResponses = new Semaphore(settings.largeResponses(threads));
        this.awaitedBodies = new Semaphore(settings.awaitedBodies(threads));
    }

    /** The permits for responses of more than {@link #SMALL_RESPONSE} bytes. */
    Semaphore largeResponses() {
        return largeResponses;
    }

    /** The permits for requests that wait for the rest of their body. */
    Semaphore awaitedBodies() {
        return awaitedBodies;
    }

    /** Returns a new measurement of the time that one request or response waits for its client. */
    Pace pace() {
        return new Pace(settings.patience(), settings.minRate().toBytes());
    }
}
