package io.leadlist.privacy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that an exception says: of itself, its causes, what it suppresses, and the exceptions that a database chains to it. */
public final class Leaks {
    private final Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final StringBuilder text = new StringBuilder();

    private Leaks() {}

    /** All that an exception says, with its stack trace. */
    public static String text(Throwable failure) {
        Leaks leaks = new Leaks();
        leaks.add(failure);
        StringWriter printed = new StringWriter();
        failure.printStackTrace(new PrintWriter(printed));
        return leaks.text.append(printed).toString();
    }

    private void add(@Nullable Throwable failure) {
        if (failure == null || !seen.add(failure)) {
            return;
        }
        text.append(failure).append('\n').append(failure.getMessage()).append('\n');
        add(failure.getCause());
        for (Throwable suppressed : failure.getSuppressed()) {
            add(suppressed);
        }
        if (failure instanceof Iterable<?> chain) { // java.sql.SQLException
            chain.forEach(next -> add((Throwable) next));
        }
    }
}
