package io.leadlist.search.filter;

import io.leadlist.search.facet.Condition;
import io.leadlist.search.facet.SearchField;
import io.leadlist.search.facet.SearchField.Envelope;
import java.util.Objects;

/**
 * The keyword envelope: free text in selected sections, see {@link KeywordMatch}. The four parts are combined as in
 * {@link TextFilter}. Immutable and thread-safe.
 */
public record KeywordFilter(
        KeywordMatch anyInclude, KeywordMatch anyExclude, KeywordMatch allInclude, KeywordMatch allExclude)
        implements Filter {
    /**
     * Checks the components.
     *
     * @param anyInclude matches of which at least one must be found
     * @param anyExclude matches of which none may be found
     * @param allInclude matches that must all be found
     * @param allExclude matches that must not all be found
     */
    public KeywordFilter {
        Objects.requireNonNull(anyInclude, "anyInclude");
        Objects.requireNonNull(anyExclude, "anyExclude");
        Objects.requireNonNull(allInclude, "allInclude");
        Objects.requireNonNull(allExclude, "allExclude");
    }

    /**
     * {@return a filter for entries that match at least one of the texts}
     *
     * @param match how values match
     */
    public static KeywordFilter anyOf(KeywordMatch match) {
        return new KeywordFilter(match, KeywordMatch.NONE, KeywordMatch.NONE, KeywordMatch.NONE);
    }

    @Override
    public boolean isEmpty() {
        return parts().isEmpty();
    }

    @Override
    public int words() {
        return parts().words();
    }

    @Override
    public boolean fits(Envelope envelope) {
        return envelope == Envelope.KEYWORD;
    }

    @Override
    public KeywordFilter spelledFor(SearchField field) {
        AnyAll<KeywordMatch> spelled = parts().map(part -> part.spelledFor(field));
        return new KeywordFilter(
                spelled.anyInclude(), spelled.anyExclude(), spelled.allInclude(), spelled.allExclude());
    }

    @Override
    public Condition condition(SearchField field, SearchContext context) {
        return parts().condition(field, context);
    }

    @Override
    public Object toTree(SearchField field) {
        return parts().toTree();
    }

    private AnyAll<KeywordMatch> parts() {
        return new AnyAll<>(anyInclude, anyExclude, allInclude, allExclude);
    }
}
