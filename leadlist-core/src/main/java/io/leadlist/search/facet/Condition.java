package io.leadlist.search.facet;

import io.leadlist.lead.Term;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a search means: something that holds of a {@link Subject} or not. Immutable and thread-safe.
 *
 * <p>This is the whole language that a directory has to answer; {@link #holds} is its definition, and any other way of answering, such as SQL, has to
 * give the same.
 */
public sealed interface Condition {
    /** Says whether it holds of this subject. */
    boolean holds(Subject subject);

    /** Whose facets it asks for. */
    Set<Holder> holders();

    /** The facet has at least one of these terms. */
    record AnyTerm(Facet facet, Set<Term> terms) implements Condition {
        public AnyTerm {
            terms = Set.copyOf(terms);
        }

        @Override
        public boolean holds(Subject subject) {
            return subject.facets(facet.holder()).anyMatch(facets -> facets.hasAnyTerm(facet, terms));
        }

        @Override
        public Set<Holder> holders() {
            return Set.of(facet.holder());
        }
    }

    /** The facet has each of these terms. */
    record AllTerms(Facet facet, Set<Term> terms) implements Condition {
        public AllTerms {
            terms = Set.copyOf(terms);
        }

        @Override
        public boolean holds(Subject subject) {
            return terms.stream().allMatch(term -> new AnyTerm(facet, Set.of(term)).holds(subject));
        }

        @Override
        public Set<Holder> holders() {
            return Set.of(facet.holder());
        }
    }

    /**
     * A text of the facet has all the words of one of these phrases.
     *
     * @param phrases sets of words, or of stems; none is empty
     * @param byStem whether stems are compared
     */
    record AnyText(Facet facet, Set<Set<String>> phrases, boolean byStem) implements Condition {
        public AnyText {
            phrases = Set.copyOf(phrases);
        }

        @Override
        public boolean holds(Subject subject) {
            return subject.facets(facet.holder())
                    .flatMap(facets -> facets.texts(facet).stream())
                    .map(text -> byStem ? text.stems() : text.words())
                    .anyMatch(words -> phrases.stream().anyMatch(words::containsAll));
        }

        @Override
        public Set<Holder> holders() {
            return Set.of(facet.holder());
        }
    }

    /** A number of the facet lies in one of these bands; a number that is a band itself has a number in common with one. */
    record InBand(Facet facet, List<Band> bands) implements Condition {
        public InBand {
            bands = List.copyOf(bands);
        }

        @Override
        public boolean holds(Subject subject) {
            return subject.facets(facet.holder())
                    .flatMap(facets -> facets.numbers(facet).stream())
                    .anyMatch(number -> bands.stream().anyMatch(number::overlaps));
        }

        @Override
        public Set<Holder> holders() {
            return Set.of(facet.holder());
        }
    }

    /** A place of the facet is near a point: the square of the straight line between them, on the unit sphere, is at most this. */
    record Near(Facet facet, GeoPoint point, double squaredChord) implements Condition {
        @Override
        public boolean holds(Subject subject) {
            return subject.facets(facet.holder())
                    .flatMap(facets -> facets.places(facet).stream())
                    .anyMatch(place -> place.squaredChordTo(point) <= squaredChord);
        }

        @Override
        public Set<Holder> holders() {
            return Set.of(facet.holder());
        }
    }

    /** Each of these holds; always, if there is none. */
    record And(List<Condition> conditions) implements Condition {
        public And {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean holds(Subject subject) {
            return conditions.stream().allMatch(condition -> condition.holds(subject));
        }

        @Override
        public Set<Holder> holders() {
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
            return conditions.stream().anyMatch(condition -> condition.holds(subject));
        }

        @Override
        public Set<Holder> holders() {
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
        public Set<Holder> holders() {
            return condition.holders();
        }
    }

    private static Set<Holder> union(List<Condition> conditions) {
        return conditions.stream()
                .flatMap(condition -> condition.holders().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
