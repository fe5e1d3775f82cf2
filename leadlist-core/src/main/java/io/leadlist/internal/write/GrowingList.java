package io.leadlist.internal.write;

import io.leadlist.call.LeadListId;
import io.leadlist.lead.LeadType;
import io.leadlist.list.AddReport;
import io.leadlist.list.LeadList;
import io.leadlist.list.Permission;
import io.leadlist.storage.Transaction;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What every add has in common: in the transaction of the change,
 *
 * <ol>
 *   <li>turn the inputs into candidates: identity, and records copied to the organization;
 *   <li>link the candidates, count, journal.
 * </ol>
 */
public final class GrowingList {
    private final Settings settings;
    private final LeadType adding;
    private final MemberAppender linking;
    private final ListTransaction<AddReport> changingList;

    /**
     * Works with these settings.
     *
     * @param adding the type of the leads that are added
     */
    public GrowingList(Settings settings, LeadType adding) {
        this.settings = settings;
        this.adding = adding;
        this.linking = new MemberAppender(settings);
        this.changingList = new ListTransaction<>(settings, Permission.ADD, ResultType.ADDED);
    }

    /**
     * Adds what the inputs turn out to be in the transaction; empty, and nothing is stored, if they can not be told
     * without asking the directory, which is not done in a transaction.
     */
    public Optional<AddReport> tryToAdd(
            Write write, LeadListId id, Function<Transaction, Optional<List<Candidate>>> inputs) {
        return changingList.tryTo(
                write,
                id,
                adding,
                (transaction, list) ->
                        inputs.apply(transaction).map(candidates -> link(transaction, write, list, candidates)));
    }

    /** Adds what the inputs turn out to be in the transaction. */
    public AddReport add(Write write, LeadListId id, Function<Transaction, List<Candidate>> inputs) {
        return tryToAdd(write, id, inputs.andThen(Optional::of)).orElseThrow();
    }

    /** Links candidates to a list that is locked. */
    public AddReport link(Transaction transaction, Write write, LeadList list, List<Candidate> candidates) {
        return linking.link(transaction, write, list, settings.now(), candidates);
    }

    /** The change that an add is. */
    public ListTransaction<AddReport> changing() {
        return changingList;
    }

    /** The type of the leads that are added. */
    public LeadType adding() {
        return adding;
    }

    /** Goes through the door and adds nothing yet, see {@link ListTransaction#enter}. */
    public Optional<AddReport> enter(Write write, LeadListId id) {
        return changingList.enter(write, id, adding);
    }
}
