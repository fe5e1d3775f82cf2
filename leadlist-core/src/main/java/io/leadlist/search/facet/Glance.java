package io.leadlist.search.facet;

import io.leadlist.lead.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sees of most subjects, without looking into them, that a condition does not hold: by a Bloom filter. Immutable and thread-safe.
 *
 * <ol>
 *   <li>Each term that somebody has under a facet sets one bit of 64, their signature.
 *   <li>Each part of the condition that needs one of some terms of a person or a company needs one of their bits.
 *   <li>Who has none of them has none of the terms. Who has one may have a term, or another that sets the same bit.
 * </ol>
 */
public final class Glance {
    private final long[] ofPerson;
    private final long[] ofCompany;

    private Glance(List<Condition.AnyTerm> needed) {
        this.ofPerson = bits(needed, Holder.PERSON);
        this.ofCompany = bits(needed, Holder.COMPANY);
    }

    /** Gets ready for a condition. */
    public static Glance at(Condition condition) {
        List<Condition.AnyTerm> needed = new ArrayList<>();
        collect(condition, needed);
        return new Glance(needed);
    }

    /** False if it can be seen that the condition does not hold; true says nothing. */
    public boolean mayHold(Subject subject) {
        return hasEach(ofCompany, subject.companySignature()) && hasEach(ofPerson, subject.personSignature());
    }

    /** The bits of all these terms by the names of their facets. */
    static long signature(Map<String, Set<Term>> terms) {
        long signature = 0;
        for (Map.Entry<String, Set<Term>> facet : terms.entrySet()) {
            for (Term term : facet.getValue()) {
                signature |= bit(facet.getKey(), term);
            }
        }
        return signature;
    }

    private static long bit(String facet, Term term) {
        int hash = (31 * facet.hashCode() + term.hashCode()) * 0x9E3779B9; // the golden ratio, which spreads
        return 1L << (hash >>> 26);
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

    private static long[] bits(List<Condition.AnyTerm> needed, Holder holder) {
        return needed.stream()
                .filter(any -> any.facet().holder() == holder)
                .mapToLong(Glance::bits)
                .toArray();
    }

    private static long bits(Condition.AnyTerm any) {
        long bits = 0;
        for (Term term : any.terms()) {
            bits |= bit(any.facet().name(), term);
        }
        return bits;
    }

    private static boolean hasEach(long[] needed, long signature) {
        for (long bits : needed) {
            if ((bits & signature) == 0) {
                return false;
            }
        }
        return true;
    }
}
