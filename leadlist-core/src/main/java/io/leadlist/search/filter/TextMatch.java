package io.leadlist.search.filter;

import io.leadlist.search.facet.Condition;
import io.leadlist.search.facet.Facet;
import io.leadlist.search.facet.SearchField;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Texts to find, and how they are compared. Immutable and thread-safe. */
public record TextMatch(MatchMode mode, Set<String> content) implements AnyAll.Values {
    /** The maximum number of texts that are compared word by word, and of texts of a keyword match. */
    public static final int MAX_WORDED = 100;

    /** A match without texts. */
    public static final TextMatch NONE = new TextMatch(MatchMode.SMART, Set.of());

    /**
     * Checks the components.
     *
     * @param mode how a text is compared
     * @param content what to look for
     */
    public TextMatch {
        Objects.requireNonNull(mode, "mode");
        content = Spelling.distinct(content);
    }

    /**
     * {@return a match of these texts in a mode}
     *
     * @param mode how a text is compared
     * @param content what to look for
     */
    public static TextMatch of(MatchMode mode, String... content) {
        return new TextMatch(mode, Spelling.distinct(List.of(content)));
    }

    @Override
    public boolean isEmpty() {
        return content.isEmpty();
    }

    @Override
    public int words() {
        return mode == MatchMode.STRICT ? 0 : wordsOf(content);
    }

    static int wordsOf(Set<String> texts) {
        return texts.stream()
                .mapToInt(text -> text.strip().split("\\s+", -1).length)
                .sum();
    }

    TextMatch spelledFor(SearchField field) {
        // Words are more expensive to find than whole texts.
        if (mode != MatchMode.STRICT && content.size() > MAX_WORDED) {
            throw new IllegalArgumentException(field + " must have at most " + MAX_WORDED + " texts in mode " + mode
                    + ", but has " + content.size());
        }
        return content.isEmpty() ? NONE : new TextMatch(mode, Spelling.of(content, field));
    }

    /** Returns the condition that at least one of the texts matches. */
    @Override
    public Condition any(SearchField field, SearchContext context) {
        return any(field.facet(), field, context);
    }

    /** Returns the condition that at least one of the texts matches in a facet of the field. */
    Condition any(Facet facet, SearchField field, SearchContext context) {
        return switch (mode) {
            case STRICT -> new Condition.AnyTerm(facet, field.normalForms(content));
            case WORD ->
                new Condition.AnyText(
                        facet,
                        content.stream().map(text -> field.text(text).words()).collect(Collectors.toSet()),
                        false);
            case SMART -> new Condition.AnyText(facet, widened(field, context), true);
        };
    }

    /** Returns the condition that each of the texts matches. */
    @Override
    public Condition all(SearchField field, SearchContext context) {
        return mode == MatchMode.STRICT
                ? new Condition.AllTerms(field.facet(), field.normalForms(content))
                : new Condition.And(content.stream()
                        .map(text -> new TextMatch(mode, Set.of(text)).any(field, context))
                        .toList());
    }

    @Override
    public Map<String, Object> toTree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("mode", mode.name());
        tree.put("content", List.copyOf(content));
        return tree;
    }

    private Set<Set<String>> widened(SearchField field, SearchContext context) {
        List<String> texts = new ArrayList<>(content);
        content.forEach(text -> texts.addAll(context.relatedTerms().relatedTo(text)));
        Set<Set<String>> phrases = new HashSet<>();
        for (String text : texts) {
            Set<String> stems = field.text(text).stems();
            if (!stems.isEmpty()) {
                phrases.add(stems);
            }
        }
        return phrases;
    }
}
