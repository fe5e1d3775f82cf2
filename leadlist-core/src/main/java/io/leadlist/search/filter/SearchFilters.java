package io.leadlist.search.filter;

import io.leadlist.search.facet.Condition;
import io.leadlist.search.facet.SearchField;
import io.leadlist.search.facet.SearchableEntry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a search asks for: a filter for each of some fields, joined by AND. Immutable and thread-safe.
 *
 * <pre>{@code
 * SearchFilters filters = SearchFilters.builder()
 *         .industry("software development").employees(50, 500).seniority("director", "vp", "c_suite").build();
 * }</pre>
 *
 * <p>Filters are held in one canonical form: fields in the order of the grammar, values in the spelling of their
 * vocabulary, else in lower case, each once, sorted. So searches that differ in order, case, repetition or dialect
 * alone are equal. Filters that ask for nothing are left out. (Values that only compare alike, such as {@code são
 * paulo} and {@code sao-paulo}, are kept as they are written: a data provider may tell them apart.)
 *
 * <p>The constructor throws {@link IllegalArgumentException} if a filter is not of its field's
 * {@linkplain SearchField#envelope envelope}, has more values than the grammar takes or a number that it does not have,
 * or a value is not in its field's vocabulary or has nothing to compare, or if the texts that are compared word by word
 * have more than {@value #MAX_WORDS} words in all: each of them is compared with each entry of the directory.
 */
public record SearchFilters(Map<SearchField, Filter> byField) {
    /** The maximum number of words that a search compares with the words of each entry. */
    public static final int MAX_WORDS = 2_000;

    /** No restriction: everybody. */
    public static final SearchFilters NONE = new SearchFilters(Map.of());

    public SearchFilters {
        Map<SearchField, Filter> canonical = new EnumMap<>(SearchField.class);
        byField.forEach((field, filter) -> {
            if (!filter.fits(field.envelope())) {
                throw new IllegalArgumentException(
                        field + " cannot be asked for by a " + filter.getClass().getSimpleName());
            }
            if (!filter.isEmpty()) {
                canonical.put(field, filter.spelledFor(field));
            }
        });
        byField = Collections.unmodifiableMap(canonical);
        int words = byField.values().stream().mapToInt(Filter::words).sum();
        if (words > MAX_WORDS) {
            throw new IllegalArgumentException(
                    "the texts of a search must have at most " + MAX_WORDS + " words in all, but have " + words);
        }
    }

    /** Starts filters that ask for nothing. */
    public static SearchFiltersBuilder builder() {
        return new SearchFiltersBuilder();
    }

    /** Says whether nothing is asked for, so that everybody would be found. */
    public boolean isEmpty() {
        return byField.isEmpty();
    }

    /** The fields that are asked for and are not among these, in the order of the grammar. */
    public List<SearchField> fieldsBeyond(Collection<SearchField> answered) {
        return byField.keySet().stream()
                .filter(field -> !answered.contains(field))
                .toList();
    }

    /**
     * The same, if no other fields are asked for.
     *
     * @throws IllegalArgumentException that names the others
     */
    public SearchFilters requireAnswered(Collection<SearchField> answered) {
        List<SearchField> beyond = fieldsBeyond(answered);
        if (!beyond.isEmpty()) {
            throw new IllegalArgumentException("the search can not be answered, because it asks for " + beyond);
        }
        return this;
    }

    /** What the search means: each of these holds, one for each filter. */
    public List<Condition> conditions(SearchContext context) {
        List<Condition> conditions = new ArrayList<>();
        byField.forEach((field, filter) -> conditions.add(filter.condition(field, context)));
        return conditions;
    }

    /** Says whether somebody is found. */
    public boolean matches(SearchableEntry subject, SearchContext context) {
        return conditions(context).stream().allMatch(condition -> condition.holds(subject));
    }

    /**
     * The canonical form in the grammar, {@code account} and {@code contact} outermost, made of maps, lists, texts,
     * numbers and booleans: for any JSON library, for instance to ask a data provider.
     */
    public Map<String, Object> toTree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        byField.forEach((field, filter) -> put(tree, field.path(), filter.toTree(field)));
        return tree;
    }

    /**
     * The name of the search: the SHA-256 of its canonical form as JSON in UTF-8, without spaces; 64 hexadecimal
     * digits.
     */
    public String fingerprint() {
        try {
            byte[] json = CanonicalJson.of(toTree()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The canonical form as JSON. */
    @Override
    public String toString() {
        return CanonicalJson.of(toTree());
    }

    @SuppressWarnings("unchecked") // every inner node was made here or is a field's own map
    private static void put(Map<String, Object> tree, List<String> path, Object value) {
        String name = path.get(0);
        if (path.size() > 1) {
            Map<String, Object> inner =
                    (Map<String, Object>) tree.computeIfAbsent(name, absent -> new LinkedHashMap<String, Object>());
            put(inner, path.subList(1, path.size()), value);
        } else {
            tree.put(name, value);
        }
    }
}
