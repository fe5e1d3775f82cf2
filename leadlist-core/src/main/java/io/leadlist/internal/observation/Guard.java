package io.leadlist.internal.observation;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Calls code of the host that must not affect an operation. */
final class Guard {
    private static final Logger LOG = System.getLogger("io.leadlist.observation");

    private Guard() {}

    /** Calls the host; logs the class name of what it throws. */
    static void run(String role, Runnable call) {
        get(role, () -> {
            call.run();
            return null;
        });
    }

    /** Calls the host; logs the class name of what it throws, and returns null then. */
    static <T> @Nullable T get(String role, Supplier<? extends @Nullable T> call) {
        try {
            return call.get();
        } catch (Exception | LinkageError | AssertionError | StackOverflowError thrown) {
            // Its message could contain anything.
            LOG.log(Level.WARNING, "{0} threw {1}", role, thrown.getClass().getName());
            return null;
        }
    }
}
