package io.leadlist.search.filter;

import io.leadlist.search.facet.Condition;
import io.leadlist.search.facet.SearchField;
import io.leadlist.search.facet.SearchField.Envelope;
import java.util.List;
import java.util.Set;

/**
 * The plain envelope: exact values, compared in normal form. Immutable and thread-safe.
 *
 * <p>An entry with the values <i>T</i> matches if all of these hold; an empty part always holds:
 *
 * <ol>
 *   <li>{@code anyInclude}: at least one of its values is in <i>T</i>;
 *   <li>{@code anyExclude}: none of its values is in <i>T</i>;
 *   <li>{@code allInclude}: each of its values is in <i>T</i>;
 *   <li>{@code allExclude}: at least one of its values is not in <i>T</i>.
 * </ol>
 *
 * <p>A filter of a choice ({@code account.funding.type}) has {@code anyInclude} only. Each part has at most
 * {@value #MAX_VALUES} values, which {@link SearchFilters} checks.
 */
public record TermFilter(Set<String> anyInclude, Set<String> anyExclude, Set<String> allInclude, Set<String> allExclude)
        implements Filter {
    /** The maximum number of values of each part. */
    public static final int MAX_VALUES = 1_000;

    /**
     * Brings the components into their normal form.
     *
     * @param anyInclude values of which at least one must be found
     * @param anyExclude values of which none may be found
     * @param allInclude values that must all be found
     * @param allExclude values that must not all be found
     */
    public TermFilter {
        anyInclude = Spelling.distinct(anyInclude);
        anyExclude = Spelling.distinct(anyExclude);
        allInclude = Spelling.distinct(allInclude);
        allExclude = Spelling.distinct(allExclude);
    }

    /**
     * {@return a filter for entries with at least one of these values}
     *
     * @param values the values of which one is enough
     */
    public static TermFilter anyOf(String... values) {
        return new TermFilter(Spelling.distinct(List.of(values)), Set.of(), Set.of(), Set.of());
    }

    /**
     * {@return a filter for entries with none of these values}
     *
     * @param values the values of which none may occur
     */
    public static TermFilter noneOf(String... values) {
        return new TermFilter(Set.of(), Spelling.distinct(List.of(values)), Set.of(), Set.of());
    }

    @Override
    public boolean isEmpty() {
        return parts().isEmpty();
    }

    @Override
    public boolean fits(Envelope envelope) {
        boolean choice = anyExclude.isEmpty() && allInclude.isEmpty() && allExclude.isEmpty();
        return envelope == Envelope.PLAIN || (envelope == Envelope.CHOICE && choice);
    }

    @Override
    public TermFilter spelledFor(SearchField field) {
        return new TermFilter(
                Spelling.of(anyInclude, field),
                Spelling.of(anyExclude, field),
                Spelling.of(allInclude, field),
                Spelling.of(allExclude, field));
    }

    @Override
    public Condition condition(SearchField field, SearchContext context) {
        return parts().condition(field, context);
    }

    /** {@inheritDoc} A choice is a list. */
    @Override
    public Object toTree(SearchField field) {
        return field.envelope() == Envelope.CHOICE ? List.copyOf(anyInclude) : parts().toTree();
    }

    private AnyAll<Terms> parts() {
        return new AnyAll<>(new Terms(anyInclude), new Terms(anyExclude), new Terms(allInclude), new Terms(allExclude));
    }

    private record Terms(Set<String> values) implements AnyAll.Values {
        @Override
        public boolean isEmpty() {
            return values.isEmpty();
        }

        @Override
        public Condition any(SearchField field, SearchContext context) {
            return new Condition.AnyTerm(field.facet(), field.normalForms(values));
        }

        @Override
        public Condition all(SearchField field, SearchContext context) {
            return new Condition.AllTerms(field.facet(), field.normalForms(values));
        }

        @Override
        public Object toTree() {
            return List.copyOf(values);
        }
    }
}
