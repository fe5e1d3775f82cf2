package io.leadlist.search.facet;

import io.leadlist.lead.Term;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The values by which a search finds a person or a company. They are terms, texts, numbers and points, by the name of
 * their {@link Facet}. A directory stores facets next to each record. {@link PersonFacets} and {@link CompanyFacets}
 * derive them from a record; a {@linkplain #builder() builder} adds values that the record lacks. Immutable and
 * thread-safe.
 */
public final class Facets {
    /** Facets without any value. */
    public static final Facets NONE = builder().build();

    private final Map<String, Set<Term>> terms;
    private final Map<String, Set<SearchText>> texts;
    private final Map<String, Set<Band>> numbers;
    private final Map<String, Set<GeoPoint>> points;

    Facets(
            Map<String, Set<Term>> terms,
            Map<String, Set<SearchText>> texts,
            Map<String, Set<Band>> numbers,
            Map<String, Set<GeoPoint>> points) {
        this.terms = copy(terms);
        this.texts = copy(texts);
        this.numbers = copy(numbers);
        this.points = copy(points);
    }

    /** {@return a builder without any value} */
    public static FacetsBuilder builder() {
        return new FacetsBuilder();
    }

    /**
     * {@return these facets together with others}
     *
     * @param others the facets to add
     */
    public Facets and(Facets others) {
        return others.equals(NONE) ? this : builder().all(this).all(others).build();
    }

    /** {@return the names of all facets that have a value} */
    public Set<String> names() {
        return Stream.of(terms, texts, numbers, points)
                .flatMap(values -> values.keySet().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * {@return the facets with the values of this name only}
     *
     * @param name the name of a field
     */
    public Facets only(String name) {
        return new Facets(only(terms, name), only(texts, name), only(numbers, name), only(points, name));
    }

    /** {@return the terms by the name of their facet; they include the whole texts as terms} */
    public Map<String, Set<Term>> terms() {
        return terms;
    }

    /** {@return the texts by the name of their facet} */
    public Map<String, Set<SearchText>> texts() {
        return texts;
    }

    /** {@return the numbers by the name of their facet; a number that is known only roughly is a band} */
    public Map<String, Set<Band>> numbers() {
        return numbers;
    }

    /** {@return the locations by the name of their facet} */
    public Map<String, Set<GeoPoint>> points() {
        return points;
    }

    Set<Term> terms(Facet facet) {
        return terms.getOrDefault(facet.name(), Set.of());
    }

    Set<SearchText> texts(Facet facet) {
        return texts.getOrDefault(facet.name(), Set.of());
    }

    Set<Band> numbers(Facet facet) {
        return numbers.getOrDefault(facet.name(), Set.of());
    }

    Set<GeoPoint> points(Facet facet) {
        return points.getOrDefault(facet.name(), Set.of());
    }

    private static <T> Map<String, Set<T>> copy(Map<String, Set<T>> values) {
        return values.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, facet -> Set.copyOf(facet.getValue())));
    }

    private static <T> Map<String, Set<T>> only(Map<String, Set<T>> values, String name) {
        Set<T> some = values.get(name);
        return some == null ? Map.of() : Map.of(name, some);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Facets facets
                && terms.equals(facets.terms)
                && texts.equals(facets.texts)
                && numbers.equals(facets.numbers)
                && points.equals(facets.points);
    }

    @Override
    public int hashCode() {
        return Objects.hash(terms, texts, numbers, points);
    }

    @Override
    public String toString() {
        return "Facets[terms=" + terms + ", texts=" + texts.keySet() + ", numbers=" + numbers + ", points=" + points
                + "]";
    }
}
