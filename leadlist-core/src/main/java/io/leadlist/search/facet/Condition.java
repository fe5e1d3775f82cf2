package io.leadlist.search.facet;

import io.leadlist.lead.Term;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A predicate of a {@link SearchableEntry}: the meaning of a search. Immutable and thread-safe.
 *
 * <p>The permitted records are the whole language that a directory must support. The method {@link #holds} defines
 * their meaning; any other evaluation, such as SQL, must have the same result.
 */
public sealed interface Condition {
    /**
     * {@return whether the condition holds for this entry}
     *
     * @param entry the entry of the directory
     */
    boolean holds(SearchableEntry entry);

    /** {@return the owners of the facets that the condition reads} */
    Set<FacetOwner> owners();

    /** A condition that one person, one company or one employee meets through a single facet. */
    sealed interface OfFacet extends Condition {
        /** {@return the facet that the condition reads} */
        Facet facet();

        /**
         * {@return whether these facets meet the condition}
         *
         * @param facets the facets of the entry
         */
        boolean isMetBy(Facets facets);

        @Override
        default boolean holds(SearchableEntry entry) {
            return entry.anyMeets(this);
        }

        @Override
        default Set<FacetOwner> owners() {
            return Set.of(facet().owner());
        }
    }

    /** The facet has at least one of these terms. */
    record AnyTerm(Facet facet, Set<Term> terms) implements OfFacet {
        /**
         * Copies the collections, so that later changes of them have no effect.
         *
         * @param facet the facet of the entry that is compared
         * @param terms the terms in normal form
         */
        public AnyTerm {
            terms = Set.copyOf(terms);
        }

        @Override
        public boolean isMetBy(Facets facets) {
            return facets.terms(facet).stream().anyMatch(terms::contains);
        }
    }

    /** The facet has each of these terms. They may belong to different employees. */
    record AllTerms(Facet facet, Set<Term> terms) implements Condition {
        /**
         * Copies the collections, so that later changes of them have no effect.
         *
         * @param facet the facet of the entry that is compared
         * @param terms the terms in normal form
         */
        public AllTerms {
            terms = Set.copyOf(terms);
        }

        @Override
        public boolean holds(SearchableEntry entry) {
            return terms.stream().allMatch(term -> new AnyTerm(facet, Set.of(term)).holds(entry));
        }

        @Override
        public Set<FacetOwner> owners() {
            return Set.of(facet.owner());
        }
    }

    /**
     * One text of the facet has all the words of at least one phrase.
     *
     * @param phrases sets of words, or of stems; none is empty
     * @param byStem whether the phrases are compared with the stems of a text's words
     */
    record AnyText(Facet facet, Set<Set<String>> phrases, boolean byStem) implements OfFacet {
        /**
         * Copies the collections, so that later changes of them have no effect.
         *
         * @param facet the facet of the entry that is compared
         * @param phrases sets of words, or of stems
         * @param byStem whether the phrases are compared with the stems of a text's words
         */
        public AnyText {
            phrases = Set.copyOf(phrases);
        }

        @Override
        public boolean isMetBy(Facets facets) {
            return facets.texts(facet).stream()
                    .map(text -> byStem ? text.stems() : text.words())
                    .anyMatch(words -> phrases.stream().anyMatch(words::containsAll));
        }
    }

    /** A number of the facet lies in one of these bands. A number that is itself a band overlaps one of them. */
    record InBand(Facet facet, List<Band> bands) implements OfFacet {
        /**
         * Copies the collections, so that later changes of them have no effect.
         *
         * @param facet the facet of the entry that is compared
         * @param bands the bands of which one is enough
         */
        public InBand {
            bands = List.copyOf(bands);
        }

        @Override
        public boolean isMetBy(Facets facets) {
            return facets.numbers(facet).stream()
                    .anyMatch(number -> bands.stream().anyMatch(number::overlaps));
        }
    }

    /**
     * A location of the facet is near a point.
     *
     * @param squaredChord the greatest square of the straight line between the two, on the unit sphere
     */
    record Near(Facet facet, GeoPoint point, double squaredChord) implements OfFacet {
        @Override
        public boolean isMetBy(Facets facets) {
            return facets.points(facet).stream().anyMatch(location -> location.squaredChordTo(point) <= squaredChord);
        }
    }

    /** Each of these conditions holds; without any, it always holds. */
    record And(List<Condition> conditions) implements Condition {
        /**
         * Copies the collections, so that later changes of them have no effect.
         *
         * @param conditions the conditions, which must all hold
         */
        public And {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean holds(SearchableEntry entry) {
            return conditions.stream().allMatch(condition -> condition.holds(entry));
        }

        @Override
        public Set<FacetOwner> owners() {
            return union(conditions);
        }
    }

    /** At least one of these conditions holds. */
    record Or(List<Condition> conditions) implements Condition {
        /**
         * Copies the collections, so that later changes of them have no effect.
         *
         * @param conditions the conditions, of which one must hold
         */
        public Or {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean holds(SearchableEntry entry) {
            return conditions.stream().anyMatch(condition -> condition.holds(entry));
        }

        @Override
        public Set<FacetOwner> owners() {
            return union(conditions);
        }
    }

    /** The condition does not hold. */
    record Not(Condition condition) implements Condition {
        @Override
        public boolean holds(SearchableEntry entry) {
            return !condition.holds(entry);
        }

        @Override
        public Set<FacetOwner> owners() {
            return condition.owners();
        }
    }

    private static Set<FacetOwner> union(List<Condition> conditions) {
        return conditions.stream()
                .flatMap(condition -> condition.owners().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
