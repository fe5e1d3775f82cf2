package io.leadlist.jdbc.internal.transaction;

import io.leadlist.jdbc.internal.failure.SqlFailure;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** How often an own transaction that failed is run, and how long it pauses before. */
public final class Retries {
    static final int ATTEMPTS = 20;
    static final int ATTEMPTS_TO_CONNECT = 3;
    private static final long FIRST_PAUSE_NANOS = 2_000_000;
    private static final long LONGEST_PAUSE_NANOS = 200_000_000;

    private Retries() {}

    /** Returns the maximum number of attempts, the failed one included. */
    static int attempts(RuntimeException failure) {
        if (SqlFailure.needsTime(failure)) {
            return 1;
        }
        return SqlFailure.isConflict(failure) ? ATTEMPTS : ATTEMPTS_TO_CONNECT;
    }

    /**
     * Pauses with full jitter, so that calls that collided do not collide again.
     *
     * @param attempt the number of the failed attempt, from 1
     */
    static void pause(int attempt) {
        long longest = Math.min(LONGEST_PAUSE_NANOS, FIRST_PAUSE_NANOS << attempt);
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest) + 1);
    }
}
