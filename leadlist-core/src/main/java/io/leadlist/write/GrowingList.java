package io.leadlist.write;

import io.leadlist.call.LeadListId;
import io.leadlist.call.LeadListNotFoundException;
import io.leadlist.lead.LeadType;
import io.leadlist.list.AddReport;
import io.leadlist.list.LeadList;
import io.leadlist.list.ListRule;
import io.leadlist.settings.Settings;
import io.leadlist.storage.Transaction;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What every add has in common: the one storage transaction.
 *
 * <ol>
 *   <li>Lock the list's row; without one the list is not found.
 *   <li>A repeated operation is answered with its stored answer.
 *   <li>Ask the rules of adding.
 *   <li>Turn the inputs into candidates: identity, and records copied to the organization.
 *   <li>Link the candidates, count, journal.
 *   <li>Store the answer under the operation id.
 * </ol>
 */
public final class GrowingList {
    private final Settings settings;
    private final LeadType adding;
    private final Linking linking;
    private final Repeating repeating;

    /**
     * Works with these settings.
     *
     * @param adding the type of the leads that are added
     */
    public GrowingList(Settings settings, LeadType adding) {
        this.settings = settings;
        this.adding = adding;
        this.linking = new Linking();
        this.repeating = new Repeating(settings);
    }

    /**
     * Adds what the inputs turn out to be in the transaction; empty, and nothing is stored, if they can not be told without asking the
     * directory, which is not done in a transaction.
     */
    public Optional<AddReport> tryToAdd(
            Write write, LeadListId id, Function<Transaction, Optional<List<Candidate>>> inputs) {
        Objects.requireNonNull(id, "list");
        return write.inTransaction(settings.storage(), transaction -> {
            LeadList list = transaction.lists().lock(id).orElseThrow(() -> new LeadListNotFoundException(id));
            return repeating.answered(transaction, write).or(() -> {
                checkRules(write, list);
                return inputs.apply(transaction)
                        .map(candidates -> linking.link(transaction, write, list, settings.now(), candidates))
                        .map(report -> repeating.store(transaction, write, report));
            });
        });
    }

    /** Adds what the inputs turn out to be in the transaction. */
    public AddReport add(Write write, LeadListId id, Function<Transaction, List<Candidate>> inputs) {
        return tryToAdd(write, id, inputs.andThen(Optional::of)).orElseThrow();
    }

    /**
     * Goes through the door and adds nothing yet: the answer if the write was made before, a refusal by exception, or empty if it may go on. So
     * nobody causes a search for a list that is closed to them, and a repeat causes none.
     */
    public Optional<AddReport> enter(Write write, LeadListId id) {
        return tryToAdd(write, id, transaction -> Optional.empty());
    }

    private void checkRules(Write write, LeadList list) {
        ListRule.check(settings.rulesOfAdding(), new ListRule.Facts(list, write.caller(), adding, settings.now()));
    }
}
