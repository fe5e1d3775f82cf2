package io.leadlist.jdbc.internal.transaction;

import io.leadlist.jdbc.internal.failure.Redacted;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Steps that end the use of a connection, and whose own failure must not replace the result of the call. */
final class CleanUp {
    private static final Logger LOG = System.getLogger(CleanUp.class.getName());

    private CleanUp() {}

    /** Runs a step after a failure. If the step fails too, its exception is added to the failure, without values. */
    static void after(Throwable failure, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException second) {
            failure.addSuppressed(Redacted.copy(second));
        }
    }

    /**
     * Runs a step after the transaction has ended. If the step fails, the exception is only logged: the result of the
     * transaction is valid, and the pool detects the broken connection.
     */
    static void afterEnd(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException broken) {
            log(broken);
        }
    }

    /** Logs the failure of a step after the end of a transaction. */
    static void log(RuntimeException broken) {
        LOG.log(Level.DEBUG, "A connection failed after its transaction had ended", Redacted.copy(broken));
    }
}
