package io.leadlist.search.filter;

import io.leadlist.search.facet.Condition;
import io.leadlist.search.facet.SearchField;
import io.leadlist.search.facet.SearchField.Envelope;

/**
 * What is asked of one field. Immutable and thread-safe. Each of the types says in its Javadoc what it means, and in
 * {@link #condition} the same in the language of conditions.
 */
public sealed interface Filter
        permits TermFilter,
                TextFilter,
                KeywordFilter,
                RangeFilter,
                BandFilter,
                GeoFilter,
                MetricFilter,
                EducationFilter,
                TenureFilter {

    /** Says whether nothing is asked for. By default something always is. */
    default boolean isEmpty() {
        return false;
    }

    /** The words of all texts that are compared word by word, repeated ones included. */
    default int words() {
        return 0;
    }

    /** Says whether fields of this envelope are asked for in this way. */
    boolean fits(Envelope envelope);

    /**
     * The same in canonical form for a field: values in the spelling of its vocabulary, else in lower case, each once,
     * sorted.
     *
     * @throws IllegalArgumentException if a value is not in the vocabulary or can not be compared, a number is out of
     *     range, or there are too many
     */
    default Filter spelledFor(SearchField field) {
        return this;
    }

    /** What it means, asked of a field that it fits. */
    Condition condition(SearchField field, SearchContext context);

    /** Its form in the grammar, made of maps, lists, texts, numbers and booleans, for a field that it fits. */
    Object toTree(SearchField field);
}
