package io.leadlist.adding;

import io.leadlist.call.LeadListId;
import io.leadlist.call.Path;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadRecord;
import io.leadlist.lead.LeadType;
import io.leadlist.list.AddReport;
import io.leadlist.list.UnknownIds;
import io.leadlist.settings.Settings;
import io.leadlist.storage.Records.Standing;
import io.leadlist.write.Candidate;
import io.leadlist.write.GrowingList;
import io.leadlist.write.Write;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Adds leads by id. Usually the organization knows them all, and they are linked in the transaction that found it out; else that one stores
 * nothing, the directory is asked for the others, and a second one copies and links.
 */
final class AddingById<I extends LeadId, R extends LeadRecord> {
    private final GrowingList growingList;
    private final LookingUp<I, R> lookingUp;
    private final Copying<I, R> copying;

    AddingById(Settings settings, LeadType type, LookingUp<I, R> lookingUp, UnknownIds unknownIds) {
        this.growingList = new GrowingList(settings, type);
        this.lookingUp = lookingUp;
        this.copying = new Copying<>(settings.copyPolicy(), unknownIds);
    }

    /**
     * Adds them.
     *
     * @param where the path of the ids in the call
     * @param inputs makes the inputs of the report of what became of the ids
     */
    AddReport add(Write write, LeadListId list, List<I> ids, Path where, UnaryOperator<List<Candidate>> inputs) {
        Map<I, Standing> standing = new HashMap<>();
        Known<I, R> own = new Known<>(standing, Map.of());
        return growingList
                .tryToAdd(write, list, transaction -> {
                    standing.clear(); // the transaction may be tried again
                    standing.putAll(lookingUp.inOrganization(transaction, ids).standing());
                    boolean complete = lookingUp.unanswered(ids, own).isEmpty();
                    return complete ? Optional.of(inputs.apply(copying.judge(ids, own, where))) : Optional.empty();
                })
                .orElseGet(() -> {
                    Known<I, R> known = lookingUp.withDirectory(own, lookingUp.unanswered(ids, own));
                    return growingList.add(write, list, transaction -> {
                        List<Candidate> candidates = inputs.apply(copying.judge(ids, known, where));
                        copying.copy(lookingUp.own(transaction), known);
                        return candidates;
                    });
                });
    }
}
