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
 * The filters of a search: at most one for each field, combined by AND. Immutable and thread-safe.
 *
 * <pre>{@code
 * SearchFilters filters = SearchFilters.builder()
 *     .industry("software development").employees(50, 500).seniority("director", "vp", "c_suite").build();
 * }</pre>
 *
 * <p>Filters have a canonical form. Fields are in the order of the grammar. Values are in the spelling of their
 * vocabulary or else in lower case, each once, sorted. Searches that differ only in order, case, repetition or dialect
 * are therefore equal. Filters without a restriction are omitted. Values that are merely compared as equal, such as
 * {@code são paulo} and {@code sao-paulo}, keep their spelling, because a data provider may distinguish them.
 *
 * <p>The constructor throws {@link IllegalArgumentException}
 *
 * <ul>
 *   <li>if a filter does not fit its field's {@linkplain SearchField#envelope envelope};
 *   <li>if it has more values than the grammar allows, or a number out of range;
 *   <li>if a value is not in its field's vocabulary or cannot be compared;
 *   <li>if the texts compared word by word have more than {@value #MAX_WORDS} words in total, because each word is
 *       compared with each entry of the directory.
 * </ul>
 */
public record SearchFilters(Map<SearchField, Filter> byField) {
    /** The maximum number of words that a search compares with the words of each entry. */
    public static final int MAX_WORDS = 2_000;

    /** Filters without a restriction: every entry is found. */
    public static final SearchFilters NONE = new SearchFilters(Map.of());

    /**
     * Checks the components, and copies collections.
     *
     * @param byField the filter of each field
     */
    public SearchFilters {
        Map<SearchField, Filter> canonical = new EnumMap<>(SearchField.class);
        byField.forEach((field, filter) -> {
            if (!filter.fits(field.envelope())) {
                throw new IllegalArgumentException(field + " must not be restricted by a "
                        + filter.getClass().getSimpleName());
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

    /** {@return a builder without restrictions} */
    public static SearchFiltersBuilder builder() {
        return new SearchFiltersBuilder();
    }

    /** {@return whether there is no restriction, so that every entry is found} */
    public boolean isEmpty() {
        return byField.isEmpty();
    }

    /**
     * {@return the fields of these filters that a directory cannot search by, in the order of the grammar}
     *
     * @param searchable the fields that the directory can search by
     */
    public List<SearchField> unsearchableFields(Collection<SearchField> searchable) {
        return byField.keySet().stream()
                .filter(field -> !searchable.contains(field))
                .toList();
    }

    /**
     * {@return these filters if they use only fields that a directory can search by}
     *
     * @param searchable the fields that the directory can search by
     * @throws IllegalArgumentException if they use others; the message names them
     */
    public SearchFilters requireSearchable(Collection<SearchField> searchable) {
        List<SearchField> unsearchable = unsearchableFields(searchable);
        if (!unsearchable.isEmpty()) {
            throw new IllegalArgumentException(
                    "filters must use fields that the directory can search by, but use " + unsearchable);
        }
        return this;
    }

    /**
     * {@return the meaning of the search: one condition for each filter, all of which must hold}
     *
     * @param context the present month and the related texts
     */
    public List<Condition> conditions(SearchContext context) {
        List<Condition> conditions = new ArrayList<>();
        byField.forEach((field, filter) -> conditions.add(filter.condition(field, context)));
        return conditions;
    }

    /**
     * {@return whether a search with these filters finds an entry}
     *
     * @param entry the entry of the directory
     * @param context the present month and the related texts
     */
    public boolean matches(SearchableEntry entry, SearchContext context) {
        return conditions(context).stream().allMatch(condition -> condition.holds(entry));
    }

    /**
     * {@return the canonical form in the grammar, with {@code account} and {@code contact} outermost, as maps, lists,
     * texts, numbers and booleans} Any JSON library can write it, for example to query a data provider.
     */
    public Map<String, Object> toTree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        byField.forEach((field, filter) -> put(tree, field.path(), filter.toTree(field)));
        return tree;
    }

    /**
     * {@return the fingerprint of the search} It is the SHA-256 of the canonical form as JSON in UTF-8 without spaces,
     * as 64 hexadecimal digits.
     */
    public String fingerprint() {
        try {
            byte[] json = CanonicalJson.of(toTree()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Returns the canonical form as JSON. */
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
