package io.leadlist.search.facet;

import io.leadlist.lead.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Asks a condition of many subjects, and sees of most, without looking into them, that it does not hold: by a Bloom
 * filter. Immutable and thread-safe.
 *
 * <ol>
 *   <li>Each term that somebody has under a facet sets two bits of 64, their signature.
 *   <li>Each part of the condition that needs one of some terms of a person or a company needs the bits of one.
 *   <li>Who has both bits of none of them has none of the terms. Who has both of one may have it, or others that set
 *       the same bits.
 * </ol>
 */
public final class Glance {
    private final Condition condition;
    private final long[][] ofPerson;
    private final long[][] ofCompany;

    private Glance(Condition condition, List<Condition.AnyTerm> needed) {
        this.condition = unseenFirst(condition);
        this.ofPerson = bits(needed, FacetOwner.PERSON);
        this.ofCompany = bits(needed, FacetOwner.COMPANY);
    }

    /** Gets ready for a condition. */
    public static Glance at(Condition condition) {
        List<Condition.AnyTerm> needed = new ArrayList<>();
        collect(condition, needed);
        return new Glance(condition, needed);
    }

    /** Says whether the condition holds of the subject at an index. */
    public boolean holds(Subjects subjects, int index) {
        return mayHold(subjects, index) && condition.holds(subjects.get(index));
    }

    /** False if it can be seen that the condition does not hold of the subject at an index; true says nothing. */
    boolean mayHold(Subjects subjects, int index) {
        return hasEach(ofCompany, subjects.companySignature(index))
                && hasEach(ofPerson, subjects.personSignature(index));
    }

    /** The bits of all these terms by the names of their facets. */
    static long signature(Map<String, Set<Term>> terms) {
        long signature = 0;
        for (Map.Entry<String, Set<Term>> facet : terms.entrySet()) {
            for (Term term : facet.getValue()) {
                signature |= bits(facet.getKey(), term);
            }
        }
        return signature;
    }

    private static long bits(String facet, Term term) {
        int hash = (31 * facet.hashCode() + term.hashCode()) * 0x9E3779B9; // the golden ratio, which spreads
        return 1L << (hash >>> 26) | 1L << (hash >>> 20);
    }

    /** Of those who may be found, most have what can be seen: the other parts are what they fail, if they do. */
    private static Condition unseenFirst(Condition condition) {
        if (!(condition instanceof Condition.And and)) {
            return condition;
        }
        List<Condition> parts = new ArrayList<>(and.conditions());
        parts.sort(
                Comparator.comparing(part -> part instanceof Condition.AnyTerm || part instanceof Condition.AllTerms));
        return new Condition.And(parts);
    }

    private static void collect(Condition condition, List<Condition.AnyTerm> needed) {
        if (condition instanceof Condition.And and) {
            and.conditions().forEach(part -> collect(part, needed));
        } else if (condition instanceof Condition.AnyTerm any) {
            needed.add(any);
        } else if (condition instanceof Condition.AllTerms all) {
            all.terms().forEach(term -> needed.add(new Condition.AnyTerm(all.facet(), Set.of(term))));
        }
    }

    /** The bits of each term of each part. */
    private static long[][] bits(List<Condition.AnyTerm> needed, FacetOwner holder) {
        return needed.stream()
                .filter(any -> any.facet().holder() == holder)
                .map(any -> any.terms().stream()
                        .mapToLong(term -> bits(any.facet().name(), term))
                        .toArray())
                .toArray(long[][]::new);
    }

    private static boolean hasEach(long[][] needed, long signature) {
        for (long[] terms : needed) {
            if (!hasAny(terms, signature)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasAny(long[] terms, long signature) {
        boolean hasAny = false;
        for (long bits : terms) {
            hasAny |= (bits & signature) == bits; // no branch, which the processor would guess wrong half of the time
        }
        return hasAny;
    }
}
