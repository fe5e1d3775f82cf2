package io.leadlist.privacy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The complete text of an exception, its causes, its suppressed exceptions and the SQL exceptions chained to it. */
public final class ExceptionText {
    private final Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final StringBuilder text = new StringBuilder();

    private ExceptionText() {}

    /** Returns the texts and messages of all these exceptions, and the printed stack trace. */
    public static String of(Throwable failure) {
        ExceptionText all = new ExceptionText();
        all.add(failure);
        StringWriter printed = new StringWriter();
        failure.printStackTrace(new PrintWriter(printed));
        return all.text.append(printed).toString();
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
