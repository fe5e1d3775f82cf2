package io.leadlist.search.filter;

import io.leadlist.search.facet.Condition;
import io.leadlist.search.facet.SearchField;
import io.leadlist.search.facet.SearchField.Envelope;

/**
 * The restriction of one field. Immutable and thread-safe. Each type defines its meaning in its Javadoc, and by
 * {@link #condition} in the language of conditions.
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

    /** {@return whether the filter has no restriction} Default: false. */
    default boolean isEmpty() {
        return false;
    }

    /** {@return the number of words of all texts that are compared word by word, repeated words included} */
    default int words() {
        return 0;
    }

    /**
     * {@return whether the filter can be used for fields with this envelope}
     *
     * @param envelope the envelope
     */
    boolean fits(Envelope envelope);

    /**
     * {@return this filter in canonical form for a field} Values are in the spelling of its vocabulary or else in lower
     * case, each once, sorted.
     *
     * @param field the field of the filter
     * @throws IllegalArgumentException if a value is not in the vocabulary or cannot be compared, a number is out of
     *     range, or there are too many values
     */
    default Filter spelledFor(SearchField field) {
        return this;
    }

    /**
     * {@return the meaning of this filter for a field that it fits}
     *
     * @param field the field of the filter
     * @param context the present month and the related texts
     */
    Condition condition(SearchField field, SearchContext context);

    /**
     * {@return this filter in the form of the grammar, for a field that it fits} The form consists of maps, lists,
     * texts, numbers and booleans.
     *
     * @param field the field of the filter
     */
    Object toTree(SearchField field);
}
