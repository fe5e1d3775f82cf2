package io.leadlist.search.facet;

import io.leadlist.lead.StorableText;
import io.leadlist.lead.Term;
import io.leadlist.search.facet.SearchField.Envelope;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Builder of {@link Facets}. Each call adds to the values of earlier calls; null values are ignored. Not thread-safe.
 *
 * <p>Every method throws {@link IllegalArgumentException} if it does not support the envelope of the field, or if a
 * number is out of range. It also throws if a value is not storable or not in the field's {@link Vocabulary}.
 */
public final class FacetsBuilder {
    private static final int MONTHS = 12;
    private final Map<String, Set<Term>> terms = new LinkedHashMap<>();
    private final Map<String, Set<SearchText>> texts = new LinkedHashMap<>();
    private final Map<String, Set<Band>> numbers = new LinkedHashMap<>();
    private final Map<String, Set<GeoPoint>> points = new LinkedHashMap<>();

    FacetsBuilder() {}

    /**
     * Adds values of a field that is compared exactly, or as free text.
     *
     * @param field the field that searches read
     * @param values the values; may be null
     * @return this builder
     */
    public FacetsBuilder values(SearchField field, @Nullable String... values) {
        require(field, Envelope.PLAIN, Envelope.MATCHED, Envelope.CHOICE);
        for (String value : values) {
            if (value != null) {
                add(field.facet(), field, field.vocabulary().require(value));
            }
        }
        return this;
    }

    /**
     * Adds texts of one section of a keyword field, such as {@code DESCRIPTION}.
     *
     * @param field the field that searches read
     * @param source the source
     * @param values the values; may be null
     * @return this builder
     */
    public FacetsBuilder keywords(SearchField field, String source, @Nullable String... values) {
        require(field, Envelope.KEYWORD);
        Facet section = field.facet().part(field.vocabulary().require(source));
        for (String value : values) {
            if (value != null) {
                add(section, field, value);
            }
        }
        return this;
    }

    /**
     * Adds a number, or the band in which it lies if it is known only roughly. Instants are in milliseconds since 1970.
     *
     * @param field the field that searches read
     * @param number the number, or the band in which it is
     * @return this builder
     */
    public FacetsBuilder number(SearchField field, Band number) {
        require(field, Envelope.RANGES, Envelope.YEAR, Envelope.BAND, Envelope.INSTANTS);
        put(numbers, field.facet(), number);
        return this;
    }

    /**
     * Adds the number of people in a department of a company.
     *
     * @param function the department of the company
     * @param number the number of employees
     * @return this builder
     */
    public FacetsBuilder headcount(String function, long number) {
        SearchField field = SearchField.ACCOUNT_METRIC_EMPLOYEE;
        put(numbers, field.facet().part(field.vocabulary().require(function)), Band.of(number));
        return this;
    }

    /**
     * Adds the growth of a department of a company over a time frame, in percent.
     *
     * @param function the department of the company
     * @param timeFrame the time over which the growth is measured
     * @param percent the growth in percent
     * @return this builder
     */
    public FacetsBuilder growth(String function, TimeFrame timeFrame, long percent) {
        SearchField field = SearchField.ACCOUNT_METRIC_GROWTH;
        Facet department = field.facet().part(field.vocabulary().require(function));
        put(numbers, department.part(timeFrame.name()), Band.of(percent));
        return this;
    }

    /**
     * Adds a location of a company, in degrees.
     *
     * @param latitude -90 to 90
     * @param longitude -180 to 180
     * @return this builder
     */
    public FacetsBuilder location(double latitude, double longitude) {
        put(points, SearchField.ACCOUNT_GEO_LOCATION.facet(), GeoPoint.of(latitude, longitude));
        return this;
    }

    /**
     * Adds the first month of a tenure.
     *
     * @param field the field that searches read
     * @param month the month, from 1
     * @return this builder
     */
    public FacetsBuilder since(SearchField field, YearMonth month) {
        require(field, Envelope.TENURE);
        put(numbers, field.facet(), Band.of(month(month)));
        return this;
    }

    /**
     * Adds the years of an education, with an open end if it is unknown, and whether it continues.
     *
     * @param years the years of the education
     * @param present whether the education continues
     * @return this builder
     */
    public FacetsBuilder education(Band years, boolean present) {
        put(numbers, SearchField.CONTACT_EDUCATION_DATE.facet().part(present ? "present" : "past"), years);
        return this;
    }

    /**
     * Adds all values of other facets.
     *
     * @param others the facets to add
     * @return this builder
     */
    public FacetsBuilder all(Facets others) {
        others.terms().forEach((name, some) -> values(terms, name).addAll(some));
        others.texts().forEach((name, some) -> values(texts, name).addAll(some));
        others.numbers().forEach((name, some) -> values(numbers, name).addAll(some));
        others.points().forEach((name, some) -> values(points, name).addAll(some));
        return this;
    }

    /**
     * Builds the facets.
     *
     * @return the facets of these values
     */
    public Facets build() {
        return new Facets(terms, texts, numbers, points);
    }

    /**
     * {@return a month as a number; the months of year 0 are 0 to 11}
     *
     * @param month the month, from 1
     */
    public static long month(YearMonth month) {
        return (long) month.getYear() * MONTHS + month.getMonthValue() - 1;
    }

    /**
     * Adds a value as a term and, for text fields, as a text. Skips terms that cannot be a key of an index, and texts
     * without words.
     */
    private void add(Facet facet, SearchField field, String value) {
        Term term = field.normalForm(StorableText.require("value", value));
        if (term.isKey()) {
            put(terms, facet, term);
        }
        if (field.isText()) {
            SearchText text = field.text(value);
            if (!text.words().isEmpty()) {
                put(texts, facet, text);
            }
        }
    }

    private static void require(SearchField field, Envelope... kinds) {
        if (!Arrays.asList(kinds).contains(field.envelope())) {
            throw new IllegalArgumentException(
                    "field must be one of " + Arrays.asList(kinds) + ", but " + field + " is " + field.envelope());
        }
    }

    private static <T> void put(Map<String, Set<T>> values, Facet facet, T value) {
        values(values, facet.name()).add(Objects.requireNonNull(value, "value"));
    }

    private static <T> Set<T> values(Map<String, Set<T>> values, String name) {
        return values.computeIfAbsent(name, first -> new LinkedHashSet<>());
    }
}
