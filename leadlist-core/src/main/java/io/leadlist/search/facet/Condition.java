package io.leadlist.search.facet;

import io.leadlist.lead.Term;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a search means: something that holds of a {@link Subject} or not. Immutable and thread-safe.
 *
 * <p>This is the whole language that a directory has to answer; {@link #holds} is its definition, and any other way of
 * answering, such as SQL, has to give the same.
 *
 * <p>A search in memory asks it of perhaps a million entries, so the ways through it make few objects: plain loops
 * instead of streams.
 */
public sealed interface Condition {
    /** Says whether it holds of this subject. */
    boolean holds(Subject subject);

    /** Whose facets it asks for. */
    Set<FacetOwner> holders();

    /** Something that one of those who hold a facet has. */
    sealed interface OfFacet extends Condition {
        /** The facet. */
        Facet facet();

        /** Says whether these facets have it. */
        boolean isMetBy(Facets facets);

        @Override
        default boolean holds(Subject subject) {
            return subject.any(this);
        }

        @Override
        default Set<FacetOwner> holders() {
            return Set.of(facet().holder());
        }
    }

    /** The facet has at least one of these terms. */
    record AnyTerm(Facet facet, Set<Term> terms) implements OfFacet {
        public AnyTerm {
            terms = Set.copyOf(terms);
        }

        @Override
        public boolean isMetBy(Facets facets) {
            List<Term> own = facets.terms(facet);
            for (int i = 0; i < own.size(); i++) {
                if (terms.contains(own.get(i))) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The facet has each of these terms. */
    record AllTerms(Facet facet, Set<Term> terms) implements Condition {
        public AllTerms {
            terms = Set.copyOf(terms);
        }

        @Override
        public boolean holds(Subject subject) {
            for (Term term : terms) {
                if (!new AnyTerm(facet, Set.of(term)).holds(subject)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public Set<FacetOwner> holders() {
            return Set.of(facet.holder());
        }
    }

    /**
     * A text of the facet has all the words of one of these phrases.
     *
     * @param phrases sets of words, or of stems; none is empty
     * @param byStem whether stems are compared
     */
    record AnyText(Facet facet, Set<Set<String>> phrases, boolean byStem) implements OfFacet {
        public AnyText {
            phrases = Set.copyOf(phrases);
        }

        @Override
        public boolean isMetBy(Facets facets) {
            List<SearchText> own = facets.texts(facet);
            for (int i = 0; i < own.size(); i++) {
                if (isMetBy(own.get(i))) {
                    return true;
                }
            }
            return false;
        }

        private boolean isMetBy(SearchText text) {
            Set<String> words = byStem ? text.stems() : text.words();
            for (Set<String> phrase : phrases) {
                if (words.containsAll(phrase)) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * A number of the facet lies in one of these bands; a number that is a band itself has a number in common with one.
     */
    record InBand(Facet facet, List<Band> bands) implements OfFacet {
        public InBand {
            bands = List.copyOf(bands);
        }

        @Override
        public boolean isMetBy(Facets facets) {
            List<Band> own = facets.numbers(facet);
            for (int i = 0; i < own.size(); i++) {
                if (isMetBy(own.get(i))) {
                    return true;
                }
            }
            return false;
        }

        private boolean isMetBy(Band number) {
            for (int i = 0; i < bands.size(); i++) {
                if (number.overlaps(bands.get(i))) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * A place of the facet is near a point: the square of the straight line between them, on the unit sphere, is at
     * most this.
     */
    record Near(Facet facet, GeoPoint point, double squaredChord) implements OfFacet {
        @Override
        public boolean isMetBy(Facets facets) {
            for (GeoPoint place : facets.places(facet)) {
                if (place.squaredChordTo(point) <= squaredChord) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Each of these holds; always, if there is none. */
    record And(List<Condition> conditions) implements Condition {
        public And {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean holds(Subject subject) {
            for (int i = 0; i < conditions.size(); i++) {
                if (!conditions.get(i).holds(subject)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public Set<FacetOwner> holders() {
            return union(conditions);
        }
    }

    /** At least one of these holds. */
    record Or(List<Condition> conditions) implements Condition {
        public Or {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean holds(Subject subject) {
            for (int i = 0; i < conditions.size(); i++) {
                if (conditions.get(i).holds(subject)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public Set<FacetOwner> holders() {
            return union(conditions);
        }
    }

    /** This does not hold. */
    record Not(Condition condition) implements Condition {
        @Override
        public boolean holds(Subject subject) {
            return !condition.holds(subject);
        }

        @Override
        public Set<FacetOwner> holders() {
            return condition.holders();
        }
    }

    private static Set<FacetOwner> union(List<Condition> conditions) {
        return conditions.stream()
                .flatMap(condition -> condition.holders().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
