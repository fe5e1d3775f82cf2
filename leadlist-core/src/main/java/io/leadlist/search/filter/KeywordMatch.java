package io.leadlist.search.filter;

import io.leadlist.search.facet.Condition;
import io.leadlist.search.facet.SearchField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Texts to find in some sections, in each with its own mode. A text matches if it matches in one of the sections.
 * Immutable and thread-safe.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if there are texts without sections, or more than
 * {@value #MAX_SOURCES} sections.
 */
public record KeywordMatch(List<Source> sources, Set<String> content) implements AnyAll.Values {
    /** The maximum number of sections of a match. */
    public static final int MAX_SOURCES = 5;

    /** A match without texts. */
    public static final KeywordMatch NONE = new KeywordMatch(List.of(), Set.of());

    /**
     * A section, and how texts are compared in it.
     *
     * @param source the section, such as {@code HEADLINE}, from the vocabulary of the field
     */
    public record Source(MatchMode mode, String source) {
        /**
         * Checks the components.
         *
         * @param mode how the text of the source is compared
         * @param source the section, such as {@code HEADLINE}, from the vocabulary of the field
         */
        public Source {
            Objects.requireNonNull(mode, "mode");
            Objects.requireNonNull(source, "source");
        }
    }

    /**
     * Checks the components, and copies collections.
     *
     * @param sources the sources
     * @param content what to look for
     */
    public KeywordMatch {
        sources = List.copyOf(sources);
        content = Spelling.distinct(content);
        if (sources.size() > MAX_SOURCES || (sources.isEmpty() && !content.isEmpty())) {
            throw new IllegalArgumentException("sources must be 1 to " + MAX_SOURCES + ", but are " + sources.size());
        }
    }

    @Override
    public boolean isEmpty() {
        return content.isEmpty();
    }

    @Override
    public int words() {
        long comparedByWords = sources.stream()
                .filter(source -> source.mode() != MatchMode.STRICT)
                .count();
        return (int) comparedByWords * TextMatch.wordsOf(content);
    }

    KeywordMatch spelledFor(SearchField field) {
        if (content.isEmpty()) {
            return NONE;
        }
        if (content.size() > TextMatch.MAX_WORDED) {
            throw new IllegalArgumentException(
                    field + " must have at most " + TextMatch.MAX_WORDED + " texts, but has " + content.size());
        }
        List<Source> spelled = sources.stream()
                .map(source -> new Source(source.mode(), field.vocabulary().require(source.source())))
                .distinct()
                .sorted(Comparator.comparing(Source::source).thenComparing(Source::mode))
                .toList();
        return new KeywordMatch(spelled, Spelling.of(content, field));
    }

    @Override
    public Condition any(SearchField field, SearchContext context) {
        List<Condition> conditions = new ArrayList<>();
        for (Source source : sources) {
            conditions.add(
                    new TextMatch(source.mode(), content).any(field.facet().part(source.source()), field, context));
        }
        return new Condition.Or(conditions);
    }

    @Override
    public Condition all(SearchField field, SearchContext context) {
        return new Condition.And(content.stream()
                .map(text -> new KeywordMatch(sources, Set.of(text)).any(field, context))
                .toList());
    }

    @Override
    public Map<String, Object> toTree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("sources", sources.stream().map(KeywordMatch::toTree).toList());
        tree.put("content", List.copyOf(content));
        return tree;
    }

    private static Map<String, Object> toTree(Source source) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("mode", source.mode().name());
        tree.put("source", source.source());
        return tree;
    }
}
