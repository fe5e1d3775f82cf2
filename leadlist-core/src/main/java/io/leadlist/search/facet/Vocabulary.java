package io.leadlist.search.facet;

import io.leadlist.lead.Term;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values that a field accepts: a closed list, or any text. Values of a list are recognized in any case, with words
 * separated by spaces, hyphens or underscores (<a href="{@docRoot}/docs/contract-decisions.md#32">decision 32</a>).
 * Immutable and thread-safe.
 */
public final class Vocabulary {
    /** Accepts any text. */
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

    /** Returns this vocabulary with another spelling for one of its values. */
    Vocabulary withAlias(String alias, String value) {
        Map<Term, String> more = new LinkedHashMap<>(byTerm);
        more.put(Term.of(alias), value);
        return new Vocabulary(values, more);
    }

    /** {@return whether any text is accepted} */
    public boolean isOpen() {
        return values.isEmpty();
    }

    /**
     * {@return the values of a closed list, in the order and spelling of the grammar} Empty if any text is accepted.
     */
    public List<String> values() {
        return values;
    }

    /**
     * {@return a text in the spelling of the grammar; empty if it is not in the list} An open vocabulary returns the
     * text unchanged.
     *
     * @param text the text to read
     */
    public Optional<String> parse(String text) {
        return isOpen() ? Optional.of(text) : Optional.ofNullable(byTerm.get(Term.of(text)));
    }

    /**
     * {@return a text in the spelling of the grammar}
     *
     * @param text the text to read
     * @throws IllegalArgumentException if it is not in the list
     */
    public String require(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("the value must be one of " + values));
    }
}
