package io.leadlist.search.filter;

import io.leadlist.search.facet.Condition;
import io.leadlist.search.facet.SearchField;
import io.leadlist.search.facet.SearchField.Envelope;
import java.util.Objects;

/**
 * The matched envelope: free text, compared according to the {@link MatchMode} of each part. Immutable and thread-safe.
 *
 * <p>An entry matches if all of these hold; an empty part always holds:
 *
 * <ol>
 *   <li>{@code anyInclude}: at least one of its texts matches a text of the entry;
 *   <li>{@code anyExclude}: none of its texts does;
 *   <li>{@code allInclude}: each of its texts does, possibly different texts of the entry;
 *   <li>{@code allExclude}: at least one of its texts does not.
 * </ol>
 */
public record TextFilter(TextMatch anyInclude, TextMatch anyExclude, TextMatch allInclude, TextMatch allExclude)
        implements Filter {
    /**
     * Checks the components.
     *
     * @param anyInclude matches of which at least one must be found
     * @param anyExclude matches of which none may be found
     * @param allInclude matches that must all be found
     * @param allExclude matches that must not all be found
     */
    public TextFilter {
        Objects.requireNonNull(anyInclude, "anyInclude");
        Objects.requireNonNull(anyExclude, "anyExclude");
        Objects.requireNonNull(allInclude, "allInclude");
        Objects.requireNonNull(allExclude, "allExclude");
    }

    /**
     * {@return a filter for entries with at least one of these texts}
     *
     * @param mode how a text is compared
     * @param content what to look for
     */
    public static TextFilter anyOf(MatchMode mode, String... content) {
        return new TextFilter(TextMatch.of(mode, content), TextMatch.NONE, TextMatch.NONE, TextMatch.NONE);
    }

    /**
     * {@return a filter for entries with none of these texts}
     *
     * @param mode how a text is compared
     * @param content what to look for
     */
    public static TextFilter noneOf(MatchMode mode, String... content) {
        return new TextFilter(TextMatch.NONE, TextMatch.of(mode, content), TextMatch.NONE, TextMatch.NONE);
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
        return envelope == Envelope.MATCHED;
    }

    @Override
    public TextFilter spelledFor(SearchField field) {
        AnyAll<TextMatch> spelled = parts().map(part -> part.spelledFor(field));
        return new TextFilter(spelled.anyInclude(), spelled.anyExclude(), spelled.allInclude(), spelled.allExclude());
    }

    @Override
    public Condition condition(SearchField field, SearchContext context) {
        return parts().condition(field, context);
    }

    @Override
    public Object toTree(SearchField field) {
        return parts().toTree();
    }

    private AnyAll<TextMatch> parts() {
        return new AnyAll<>(anyInclude, anyExclude, allInclude, allExclude);
    }
}
