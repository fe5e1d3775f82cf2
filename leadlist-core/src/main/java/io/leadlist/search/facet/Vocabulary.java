package io.leadlist.search.facet;

import io.leadlist.lead.Term;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values that a field takes: a closed list, or any text. Values of a list are recognised whatever their case, and
 * whether spaces, hyphens or underscores part their words (reading 32). Immutable and thread-safe.
 */
public final class Vocabulary {
    /** Any text. */
    public static final Vocabulary OPEN = new Vocabulary(List.of(), Map.of());

    private final List<String> values;
    private final Map<Term, String> byTerm;

    private Vocabulary(List<String> values, Map<Term, String> byTerm) {
        this.values = values;
        this.byTerm = byTerm;
    }

    static Vocabulary of(String... values) {
        Map<Term, String> byTerm = new LinkedHashMap<>();
        for (String value : values) {
            byTerm.put(Term.of(value), value);
        }
        return new Vocabulary(List.of(values), byTerm);
    }

    /** The same, where one more spelling stands for one of the values. */
    Vocabulary withAlias(String alias, String value) {
        Map<Term, String> more = new LinkedHashMap<>(byTerm);
        more.put(Term.of(alias), value);
        return new Vocabulary(values, more);
    }

    /** Says whether any text is a value. */
    public boolean isOpen() {
        return values.isEmpty();
    }

    /** The values of a closed list, in the grammar's order and spelling; empty if any text is one. */
    public List<String> values() {
        return values;
    }

    /** A text in the grammar's spelling; empty if it is not in the list. */
    public Optional<String> parse(String text) {
        return isOpen() ? Optional.of(text) : Optional.ofNullable(byTerm.get(Term.of(text)));
    }

    /**
     * The same, where it must be in the list.
     *
     * @throws IllegalArgumentException if it is not
     */
    public String require(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("the value must be one of " + values));
    }
}
