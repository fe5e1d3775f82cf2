package io.leadlist.jdbc.internal.dialect;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The text of a statement that has parts in the form of a {@link Dialect}. Thread-safe; the text is written once for
 * each dialect.
 *
 * <pre>{@code
 * private static final InputRows<String> IDS = InputRows.texts("i", "id");
 * private static final Sql FIND = Sql.of(dialect -> """
 *         SELECT r.id, r.profile FROM %s JOIN lead_directory_company r ON r.id = i.id
 *         """.formatted(dialect.rows(IDS)));
 * }</pre>
 *
 * <p>The text is Java and not a template with placeholders of its own. The compiler checks what is inserted, a reader
 * finds each database's form by one jump, and a part that is one range here and a union of two there needs no language
 * of its own. What is the same on all databases remains plain SQL.
 */
public final class Sql {
    private final Function<Dialect, String> text;
    private final Map<Dialect, String> texts = new ConcurrentHashMap<>();

    private Sql(Function<Dialect, String> text) {
        this.text = text;
    }

    /** Returns a statement; the function must return the same text for the same dialect. */
    public static Sql of(Function<Dialect, String> text) {
        return new Sql(text);
    }

    /** Returns the text in a dialect. */
    String in(Dialect dialect) {
        return texts.computeIfAbsent(dialect, text);
    }
}
