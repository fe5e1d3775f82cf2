package io.leadlist.wire;

import io.leadlist.call.LeadListException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The error listener that endpoints have by default: it logs with {@link System.Logger} what failed, without any value of
 * a record. Shared by the contracts; a host can use it for its own routes. Thread-safe.
 *
 * <p>An exception of this library is logged as it is, because its message holds no value. Anything else comes from a
 * port of the host, whose message can hold one. Of that the log has the type and the stack trace, and so for its causes
 * and for the exceptions that it suppresses.
 */
public final class FailureLog {
    private FailureLog() {}

    /** A listener that logs at level {@link Level#ERROR}. */
    public static Consumer<Throwable> to(Logger logger) {
        return failure -> logger.log(Level.ERROR, "a request was answered with 500", withoutMessages(failure));
    }

    /** A copy of an exception for the log of a host: types and stack traces, and the messages of this library's exceptions alone. */
    public static Throwable withoutMessages(Throwable failure) {
        return copy(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static Throwable copy(Throwable failure, Set<Throwable> copied) {
        if (failure instanceof LeadListException) {
            return failure;
        }
        copied.add(failure);
        Throwable copy = new Exception(failure.getClass().getName(), copyOrNull(failure.getCause(), copied));
        copy.setStackTrace(failure.getStackTrace());
        for (Throwable suppressed : failure.getSuppressed()) {
            if (!copied.contains(suppressed)) {
                copy.addSuppressed(copy(suppressed, copied));
            }
        }
        return copy;
    }

    private static @Nullable Throwable copyOrNull(@Nullable Throwable failure, Set<Throwable> copied) {
        return failure == null || copied.contains(failure) ? null : copy(failure, copied);
    }
}
