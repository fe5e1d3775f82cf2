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
 * The default error listener of the endpoints: logs failures with {@link System.Logger}, without values of a record. A
 * host can use it for its own routes. Thread-safe.
 *
 * <p>A {@link LeadListException} is logged unchanged, because its message contains no value. A port of the host that
 * throws one must not put a value into its message. The message of any other exception is omitted, because the
 * exception can come from a port of the host: the log has its type and its stack trace. The same holds for its causes
 * and its suppressed exceptions.
 */
public final class FailureLog {
    private FailureLog() {}

    /**
     * {@return a thread-safe listener that logs each failure at level {@link Level#ERROR}}
     *
     * @param logger the logger to write to
     */
    public static Consumer<Throwable> to(Logger logger) {
        return failure -> logger.log(Level.ERROR, "a request was answered with 500", withoutMessages(failure));
    }

    /**
     * {@return a copy of an exception that a host can log} The copy has the types and stack traces of the exception, of
     * its causes and of its suppressed exceptions, but no messages. A {@link LeadListException} is not copied.
     *
     * @param failure the exception to log
     */
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
