package io.leadlist.internal.lists;

import io.leadlist.call.LeadListId;
import io.leadlist.call.Path;
import io.leadlist.internal.write.Candidate;
import io.leadlist.internal.write.Candidates;
import io.leadlist.internal.write.Distinct;
import io.leadlist.internal.write.GrowingList;
import io.leadlist.internal.write.ListTransaction;
import io.leadlist.internal.write.Settings;
import io.leadlist.internal.write.Write;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadRecord;
import io.leadlist.lead.LeadType;
import io.leadlist.list.AddReport;
import io.leadlist.list.LeadList;
import io.leadlist.list.UnknownIds;
import io.leadlist.storage.Transaction;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Changes a list by ids. Usually the organization knows them all, and the list is changed in the transaction that found
 * it out; else that one stores nothing, the directory is asked for the others, and a second one copies and changes.
 */
public final class LookupById<I extends LeadId, R extends LeadRecord, T> {
    private final ListTransaction<T> changingList;
    private final LeadType type;
    private final RecordLookup<I, R> lookingUp;
    private final RecordCopier<I, R> copying;
    private final boolean sparesMembers;

    private LookupById(
            ListTransaction<T> changingList,
            LeadType type,
            RecordLookup<I, R> lookingUp,
            RecordCopier<I, R> copying,
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
    public LookupById(
            Settings settings,
            ListTransaction<T> changingList,
            LeadType type,
            RecordLookup<I, R> lookingUp,
            UnknownIds unknownIds) {
        this(changingList, type, lookingUp, new RecordCopier<>(settings.copyPolicy(), unknownIds), false);
    }

    /** The same, where an unknown id that is a member of the list is not refused: who is a member may stay one. */
    public LookupById<I, R, T> sparingMembers() {
        return new LookupById<>(changingList, type, lookingUp, copying, true);
    }

    /** Adds by ids. */
    static <I extends LeadId, R extends LeadRecord> LookupById<I, R, AddReport> adding(
            Settings settings, GrowingList growingList, RecordLookup<I, R> lookingUp, UnknownIds unknownIds) {
        return new LookupById<>(settings, growingList.changing(), growingList.adding(), lookingUp, unknownIds);
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
        AtomicReference<LookupResult<I, R>> own = new AtomicReference<>(LookupResult.nothing());
        return changingList
                .tryTo(write, id, type, (transaction, list) -> {
                    LookupResult<I, R> known = lookingUp.inOrganization(transaction, ids.values());
                    own.set(known);
                    boolean complete = lookingUp.unanswered(ids.values(), known).isEmpty();
                    return complete
                            ? Optional.of(
                                    change.carryOut(transaction, list, judge(transaction, list, ids, known, where)))
                            : Optional.empty();
                })
                .orElseGet(() -> {
                    LookupResult<I, R> found = Objects.requireNonNull(own.get());
                    LookupResult<I, R> known =
                            lookingUp.withDirectory(found, lookingUp.unanswered(ids.values(), found));
                    return changingList.change(write, id, type, (transaction, list) -> {
                        Candidates candidates = judge(transaction, list, ids, known, where);
                        copying.copy(lookingUp.own(transaction), known);
                        return change.carryOut(transaction, list, candidates);
                    });
                });
    }

    private Candidates judge(
            Transaction transaction, LeadList list, Distinct<I> ids, LookupResult<I, R> known, Path where) {
        return copying.judge(
                ids,
                known,
                where,
                unknown -> sparesMembers ? transaction.members().linked(list.id(), unknown) : Set.of());
    }
}
