package io.leadlist.internal.write;

import io.leadlist.lead.LeadId;
import java.util.AbstractList;
import java.util.Collections;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;

/**
 * The {@linkplain Candidate candidates} of an add in input order, and which of the leads to be linked come more than
 * once. Immutable.
 *
 * <p>A call may bring a million ids, so of those there is no object for each: they are judged once each, and most have
 * the same judgement.
 */
public final class Candidates extends AbstractList<Candidate> implements RandomAccess {
    private final List<? extends LeadId> ids;
    private final Judgement[] judgements;
    private final Distinct<? extends LeadId> toLink;

    private Candidates(List<? extends LeadId> ids, Judgement[] judgements, Distinct<? extends LeadId> toLink) {
        this.ids = ids;
        this.judgements = judgements;
        this.toLink = toLink;
    }

    /** These. */
    public static Candidates of(List<Candidate> candidates) {
        if (candidates instanceof Candidates already) {
            return already;
        }
        Judgement[] judgements = candidates.stream().map(Candidate::judgement).toArray(Judgement[]::new);
        List<LeadId> ids = candidates.stream().map(Candidate::id).toList();
        return new Candidates(ids, judgements, toLink(ids, judgements));
    }

    /** Ids, each judged where it comes first. */
    public static <I extends LeadId> Candidates judged(Distinct<I> ids, Function<I, Judgement> judge) {
        List<I> all = ids.all();
        Judgement[] judgements = new Judgement[all.size()];
        boolean areAllToLink = true;
        for (int index = 0; index < judgements.length; index++) {
            int first = ids.firstAt(index);
            judgements[index] = first < index ? judgements[first] : judge.apply(all.get(index));
            areAllToLink &= judgements[index].isToLink();
        }
        return new Candidates(all, judgements, areAllToLink ? ids : toLink(all, judgements));
    }

    private static <I extends LeadId> Distinct<I> toLink(List<I> ids, Judgement[] judgements) {
        return Distinct.of(ids, index -> judgements[index].isToLink());
    }

    @Override
    public int size() {
        return judgements.length;
    }

    @Override
    public Candidate get(int index) {
        return new Candidate(id(index), judgement(index));
    }

    LeadId id(int index) {
        return ids.get(index);
    }

    Judgement judgement(int index) {
        return judgements[index];
    }

    /** The leads to be linked, each once, in the order of their first appearance. */
    public List<LeadId> toLink() {
        return Collections.unmodifiableList(toLink.values());
    }

    /** Where the lead of an input that is to be linked appears first: at the same index, or at an earlier one. */
    int firstAt(int index) {
        return toLink.firstAt(index);
    }
}
