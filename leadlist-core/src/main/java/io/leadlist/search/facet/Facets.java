package io.leadlist.search.facet;

import io.leadlist.lead.Term;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that a person or a company can be found by: terms, texts, numbers and places, each under the name of a {@link Facet}. A directory keeps it beside
 * the record. {@link PersonFacets} and {@link CompanyFacets} say what a record gives; a builder takes what else is known. Immutable and
 * thread-safe.
 */
public final class Facets {
    /** Nothing is known. */
    public static final Facets NONE = builder().build();

    private final Map<String, Set<Term>> terms;
    private final Map<String, Set<SearchText>> texts;
    private final Map<String, Set<Band>> numbers;
    private final Map<String, Set<GeoPoint>> places;

    Facets(
            Map<String, Set<Term>> terms,
            Map<String, Set<SearchText>> texts,
            Map<String, Set<Band>> numbers,
            Map<String, Set<GeoPoint>> places) {
        this.terms = copy(terms);
        this.texts = copy(texts);
        this.numbers = copy(numbers);
        this.places = copy(places);
    }

    /** Starts facets of which nothing is known. */
    public static FacetsBuilder builder() {
        return new FacetsBuilder();
    }

    /** These facets and others. */
    public Facets and(Facets others) {
        return others == NONE ? this : builder().all(this).all(others).build();
    }

    /** The terms by the name of their facet; those of texts are among them. */
    public Map<String, Set<Term>> terms() {
        return terms;
    }

    /** The texts by the name of their facet. */
    public Map<String, Set<SearchText>> texts() {
        return texts;
    }

    /** The numbers by the name of their facet; one that is only known roughly is a band. */
    public Map<String, Set<Band>> numbers() {
        return numbers;
    }

    /** The places by the name of their facet. */
    public Map<String, Set<GeoPoint>> places() {
        return places;
    }

    boolean hasAnyTerm(Facet facet, Set<Term> among) {
        return !Collections.disjoint(terms.getOrDefault(facet.name(), Set.of()), among);
    }

    Set<SearchText> texts(Facet facet) {
        return texts.getOrDefault(facet.name(), Set.of());
    }

    Set<Band> numbers(Facet facet) {
        return numbers.getOrDefault(facet.name(), Set.of());
    }

    Set<GeoPoint> places(Facet facet) {
        return places.getOrDefault(facet.name(), Set.of());
    }

    @Override
    public String toString() {
        return "Facets" + List.of(terms, texts.keySet(), numbers, places);
    }

    private static <T> Map<String, Set<T>> copy(Map<String, Set<T>> values) {
        Map<String, Set<T>> copy = new LinkedHashMap<>();
        values.forEach((name, some) -> copy.put(name, Set.copyOf(some)));
        return Collections.unmodifiableMap(copy);
    }
}
