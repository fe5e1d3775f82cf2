package io.leadlist.search.facet;

import io.leadlist.lead.Term;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that a person or a company can be found by: terms, texts, numbers and places, each under the name of a
 * {@link Facet}. A directory keeps it beside the record. {@link PersonFacets} and {@link CompanyFacets} say what a
 * record gives; a builder takes what else is known. Immutable and thread-safe.
 */
public final class Facets {
    /** Nothing is known. */
    public static final Facets NONE = builder().build();

    private final Object[] terms;
    private final Object[] texts;
    private final Object[] numbers;
    private final Object[] places;

    private final long signature;

    Facets(Object[] terms, Object[] texts, Object[] numbers, Object[] places) {
        this.terms = terms;
        this.texts = texts;
        this.numbers = numbers;
        this.places = places;
        this.signature = Glance.signature(terms());
    }

    /** Starts facets of which nothing is known. */
    public static FacetsBuilder builder() {
        return new FacetsBuilder();
    }

    /** These facets and others. */
    public Facets and(Facets others) {
        return others == NONE ? this : builder().all(this).all(others).build();
    }

    /** The same facets, where what is equal is one object for all that share the same values. */
    public Facets sharing(CommonValues common) {
        return new Facets(
                FacetValues.sharing(terms, common),
                FacetValues.sharing(texts, common),
                FacetValues.sharing(numbers, common),
                FacetValues.sharing(places, common));
    }

    /** The terms by the name of their facet; those of texts are among them. */
    public Map<String, Set<Term>> terms() {
        return FacetValues.byName(terms);
    }

    /** The texts by the name of their facet. */
    public Map<String, Set<SearchText>> texts() {
        return FacetValues.byName(texts);
    }

    /** The numbers by the name of their facet; one that is only known roughly is a band. */
    public Map<String, Set<Band>> numbers() {
        return FacetValues.byName(numbers);
    }

    /** The places by the name of their facet. */
    public Map<String, Set<GeoPoint>> places() {
        return FacetValues.byName(places);
    }

    /** A bit for each term under its facet, see {@link Glance}. */
    long signature() {
        return signature;
    }

    List<Term> terms(Facet facet) {
        return FacetValues.find(terms, facet);
    }

    List<SearchText> texts(Facet facet) {
        return FacetValues.find(texts, facet);
    }

    List<Band> numbers(Facet facet) {
        return FacetValues.find(numbers, facet);
    }

    List<GeoPoint> places(Facet facet) {
        return FacetValues.find(places, facet);
    }

    @Override
    public String toString() {
        return "Facets" + List.of(terms(), texts().keySet(), numbers(), places());
    }
}
