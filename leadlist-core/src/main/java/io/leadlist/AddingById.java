package io.leadlist;

import io.leadlist.call.LeadListId;
import io.leadlist.call.Path;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadRecord;
import io.leadlist.lead.LeadType;
import io.leadlist.list.AddReport;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Adds leads by id: looked up in the organization and in the directory, then copied and linked. */
final class AddingById<I extends LeadId, R extends LeadRecord> {
    private final GrowingList growingList;
    private final LookingUp<I, R> lookingUp;
    private final Copying<I, R> copying;

    AddingById(Settings settings, LeadType type, LookingUp<I, R> lookingUp) {
        this.growingList = new GrowingList(settings, type);
        this.lookingUp = lookingUp;
        this.copying = new Copying<>(settings.copyPolicy(), settings.unknownIdsWhenAdding());
    }

    AddReport add(Write write, LeadListId list, List<I> ids, Path where) {
        Known<I, R> own = lookingUp.inOrganization(write.caller().organization(), ids);
        Collection<I> unanswered = lookingUp.unanswered(ids, own);
        if (unanswered.isEmpty()) {
            return add(write, list, ids, own, where);
        }
        Optional<AddReport> answered = growingList.enter(write, list);
        return answered.orElseGet(() -> add(write, list, ids, lookingUp.withDirectory(own, unanswered), where));
    }

    private AddReport add(Write write, LeadListId list, List<I> ids, Known<I, R> known, Path where) {
        return growingList.add(write, list, transaction -> {
            List<Candidate> candidates = copying.judge(ids, known, where);
            copying.copy(lookingUp.own(transaction), known);
            return candidates;
        });
    }
}
