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
 * Collects {@link Facets}. Values add up; nulls are passed over. Not thread-safe.
 *
 * <p>Every method throws {@link IllegalArgumentException} if the field is not of the kind that the method is for, or a
 * value is not in the field's {@link Vocabulary}.
 */
public final class FacetsBuilder {
    private static final int MONTHS = 12;
    private final Map<String, Set<Term>> terms = new LinkedHashMap<>();
    private final Map<String, Set<SearchText>> texts = new LinkedHashMap<>();
    private final Map<String, Set<Band>> numbers = new LinkedHashMap<>();
    private final Map<String, Set<GeoPoint>> points = new LinkedHashMap<>();

    FacetsBuilder() {}

    /** Values of a field that is compared exactly, or as free text. */
    public FacetsBuilder values(SearchField field, @Nullable String... values) {
        require(field, Envelope.PLAIN, Envelope.MATCHED, Envelope.CHOICE);
        for (String value : values) {
            if (value != null) {
                add(field.facet(), field, field.vocabulary().require(value));
            }
        }
        return this;
    }

    /** Texts of one section of a keyword field, for instance {@code DESCRIPTION}. */
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

    /** A number, or, where it is only known roughly, the band it lies in. Instants are in milliseconds since 1970. */
    public FacetsBuilder number(SearchField field, Band number) {
        require(field, Envelope.RANGES, Envelope.YEAR, Envelope.BAND, Envelope.INSTANTS);
        put(numbers, field.facet(), number);
        return this;
    }

    /** How many people a company has in a department. */
    public FacetsBuilder headcount(String function, long number) {
        SearchField field = SearchField.ACCOUNT_METRIC_EMPLOYEE;
        put(numbers, field.facet().part(field.vocabulary().require(function)), Band.of(number));
        return this;
    }

    /** By how many percent a department of a company grew in a time. */
    public FacetsBuilder growth(String function, TimeFrame timeFrame, long percent) {
        SearchField field = SearchField.ACCOUNT_METRIC_GROWTH;
        Facet department = field.facet().part(field.vocabulary().require(function));
        put(numbers, department.part(timeFrame.name()), Band.of(percent));
        return this;
    }

    /** Adds a location of a company, in degrees. */
    public FacetsBuilder location(double latitude, double longitude) {
        put(points, SearchField.ACCOUNT_GEO_LOCATION.facet(), GeoPoint.of(latitude, longitude));
        return this;
    }

    /** Since when somebody has been there. */
    public FacetsBuilder since(SearchField field, YearMonth month) {
        require(field, Envelope.TENURE);
        put(numbers, field.facet(), Band.of(month(month)));
        return this;
    }

    /** The years of an education, the last one open if it is not known, and whether it goes on. */
    public FacetsBuilder education(Band years, boolean present) {
        put(numbers, SearchField.CONTACT_EDUCATION_DATE.facet().part(present ? "present" : "past"), years);
        return this;
    }

    /** All that other facets hold. */
    public FacetsBuilder all(Facets others) {
        others.terms().forEach((name, some) -> values(terms, name).addAll(some));
        others.texts().forEach((name, some) -> values(texts, name).addAll(some));
        others.numbers().forEach((name, some) -> values(numbers, name).addAll(some));
        others.points().forEach((name, some) -> values(points, name).addAll(some));
        return this;
    }

    /** Builds the facets. */
    public Facets build() {
        return new Facets(terms, texts, numbers, points);
    }

    /** A month as a number: those of year 0 are 0 to 11. */
    public static long month(YearMonth month) {
        return (long) month.getYear() * MONTHS + month.getMonthValue() - 1;
    }

    /** What is no word, or too long to be a key of an index, is no term. */
    private void add(Facet facet, SearchField field, String value) {
        Term term = field.normalForm(StorableText.require("value", value));
        if (term.isKey()) {
            put(terms, facet, term);
        }
        if (field.isText()) {
            SearchText text = SearchText.of(term);
            if (!text.words().isEmpty()) {
                put(texts, facet, text);
            }
        }
    }

    private static void require(SearchField field, Envelope... kinds) {
        if (!Arrays.asList(kinds).contains(field.envelope())) {
            throw new IllegalArgumentException(
                    field + " is " + field.envelope() + ", not one of " + Arrays.asList(kinds));
        }
    }

    private static <T> void put(Map<String, Set<T>> values, Facet facet, T value) {
        values(values, facet.name()).add(Objects.requireNonNull(value, "value"));
    }

    private static <T> Set<T> values(Map<String, Set<T>> values, String name) {
        return values.computeIfAbsent(name, first -> new LinkedHashSet<>());
    }
}
