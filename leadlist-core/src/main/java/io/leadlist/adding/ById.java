package io.leadlist.adding;

import io.leadlist.call.LeadListId;
import io.leadlist.call.Path;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadRecord;
import io.leadlist.lead.LeadType;
import io.leadlist.list.AddReport;
import io.leadlist.list.LeadList;
import io.leadlist.list.UnknownIds;
import io.leadlist.settings.Settings;
import io.leadlist.storage.Transaction;
import io.leadlist.write.Candidate;
import io.leadlist.write.Candidates;
import io.leadlist.write.ChangingList;
import io.leadlist.write.Distinct;
import io.leadlist.write.GrowingList;
import io.leadlist.write.Write;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Changes a list by ids. Usually the organization knows them all, and the list is changed in the transaction that found it out; else that one stores
 * nothing, the directory is asked for the others, and a second one copies and changes.
 */
public final class ById<I extends LeadId, R extends LeadRecord, T> {
    private final ChangingList<T> changingList;
    private final LeadType type;
    private final LookingUp<I, R> lookingUp;
    private final Copying<I, R> copying;
    private final boolean sparesMembers;

    private ById(
            ChangingList<T> changingList,
            LeadType type,
            LookingUp<I, R> lookingUp,
            Copying<I, R> copying,
            boolean sparesMembers) {
        this.changingList = changingList;
        this.type = type;
        this.lookingUp = lookingUp;
        this.copying = copying;
        this.sparesMembers = sparesMembers;
    }

    /**
     * Works with these settings.
     *
     * @param unknownIds what becomes of ids that nobody knows
     */
    public ById(
            Settings settings,
            ChangingList<T> changingList,
            LeadType type,
            LookingUp<I, R> lookingUp,
            UnknownIds unknownIds) {
        this(changingList, type, lookingUp, new Copying<>(settings.copyPolicy(), unknownIds), false);
    }

    /** The same, where an unknown id that is a member of the list is not refused: who is a member may stay one. */
    public ById<I, R, T> sparingMembers() {
        return new ById<>(changingList, type, lookingUp, copying, true);
    }

    /** Adds by ids. */
    static <I extends LeadId, R extends LeadRecord> ById<I, R, AddReport> adding(
            Settings settings, GrowingList growingList, LookingUp<I, R> lookingUp, UnknownIds unknownIds) {
        return new ById<>(settings, growingList.changing(), growingList.adding(), lookingUp, unknownIds);
    }

    /** What is done to a locked list with the ids, once it is known what they are. */
    @FunctionalInterface
    public interface Change<T> {
        /** Does it, and answers; the candidates stand in the order of the ids. */
        T carryOut(Transaction transaction, LeadList list, List<Candidate> candidates);
    }

    /**
     * Changes the list.
     *
     * @param where the path of the ids in the call
     */
    public T change(Write write, LeadListId id, List<I> inputs, Path where, Change<T> change) {
        Distinct<I> ids = Distinct.of(inputs);
        AtomicReference<Known<I, R>> own = new AtomicReference<>(Known.nothing());
        return changingList
                .tryTo(write, id, type, (transaction, list) -> {
                    Known<I, R> known = lookingUp.inOrganization(transaction, ids.values());
                    own.set(known);
                    boolean complete = lookingUp.unanswered(ids.values(), known).isEmpty();
                    return complete
                            ? Optional.of(
                                    change.carryOut(transaction, list, judge(transaction, list, ids, known, where)))
                            : Optional.empty();
                })
                .orElseGet(() -> {
                    Known<I, R> found = Objects.requireNonNull(own.get());
                    Known<I, R> known = lookingUp.withDirectory(found, lookingUp.unanswered(ids.values(), found));
                    return changingList.change(write, id, type, (transaction, list) -> {
                        Candidates candidates = judge(transaction, list, ids, known, where);
                        copying.copy(lookingUp.own(transaction), known);
                        return change.carryOut(transaction, list, candidates);
                    });
                });
    }

    private Candidates judge(Transaction transaction, LeadList list, Distinct<I> ids, Known<I, R> known, Path where) {
        return copying.judge(
                ids,
                known,
                where,
                unknown -> sparesMembers ? transaction.members().linked(list.id(), unknown) : Set.of());
    }
}
