package io.leadlist.write;

import io.leadlist.lead.IdentityRule;
import io.leadlist.lead.LeadId;
import io.leadlist.list.AddOutcome;
import io.leadlist.list.AddReport;
import io.leadlist.list.Change;
import io.leadlist.list.LeadList;
import io.leadlist.list.Outcome;
import io.leadlist.storage.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The last steps of an add: deduplicate, link, count, journal, and say what became of each input. */
public final class Linking {

    /** Links the candidates to a list that is locked; a change that adds nobody is none. */
    public AddReport link(
            Transaction transaction, Write write, LeadList list, Instant now, List<Candidate> candidates) {
        List<LeadId> ids = distinct(candidates);
        Set<LeadId> added = ids.isEmpty() ? Set.of() : transaction.members().link(list.id(), list.version() + 1, ids);
        if (added.isEmpty()) {
            return new AddReport(list, outcomes(candidates, added));
        }
        LeadList grown = list.grownBy(added.size(), now);
        transaction.lists().update(grown);
        transaction.journal().append(change(write, grown, added.size()));
        return new AddReport(grown, outcomes(candidates, added));
    }

    /** Links the candidates to a list that does not exist yet, creating it. */
    public AddReport create(Transaction transaction, Write write, LeadList list, List<Candidate> candidates) {
        List<LeadId> ids = distinct(candidates);
        transaction.lists().insert(list);
        Set<LeadId> added = ids.isEmpty() ? Set.of() : transaction.members().link(list.id(), list.version(), ids);
        transaction.journal().append(change(write, list, added.size()));
        return new AddReport(list, outcomes(candidates, added));
    }

    /** The leads to be linked, each once, in the order of their first appearance. */
    public static List<LeadId> distinct(List<Candidate> candidates) {
        Set<LeadId> ids = new LinkedHashSet<>();
        for (Candidate candidate : candidates) {
            if (candidate.decided() == null) {
                ids.add(candidate.id());
            }
        }
        return List.copyOf(ids);
    }

    private static Change change(Write write, LeadList list, int added) {
        return new Change(
                list.id(),
                list.version(),
                list.updatedAt(),
                write.caller().user(),
                write.source(),
                added,
                list.memberCount());
    }

    private static List<AddOutcome> outcomes(List<Candidate> candidates, Set<LeadId> added) {
        Map<LeadId, Integer> firstAt = new HashMap<>();
        List<AddOutcome> outcomes = new ArrayList<>(candidates.size());
        for (Candidate candidate : candidates) {
            outcomes.add(outcome(outcomes.size(), candidate, added, firstAt));
        }
        return outcomes;
    }

    private static AddOutcome outcome(int index, Candidate candidate, Set<LeadId> added, Map<LeadId, Integer> firstAt) {
        LeadId id = candidate.id();
        if (candidate.decided() != null) {
            return new AddOutcome(index, id, candidate.decided(), candidate.matchedBy(), candidate.reason());
        }
        Integer first = firstAt.putIfAbsent(id, index);
        if (first != null) {
            IdentityRule rule = candidate.matchedBy() == null ? IdentityRule.ID : candidate.matchedBy();
            return new AddOutcome(index, id, Outcome.DUPLICATE_IN_REQUEST, rule, "the same as input " + first);
        }
        Outcome outcome = added.contains(id) ? Outcome.ADDED : Outcome.ALREADY_MEMBER;
        return new AddOutcome(index, id, outcome, candidate.matchedBy(), candidate.reason());
    }
}
