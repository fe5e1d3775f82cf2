package io.leadlist.internal.write;

import io.leadlist.call.LimitReachedException;
import io.leadlist.call.LimitReachedException.Limited;
import io.leadlist.lead.IdentityRule;
import io.leadlist.lead.LeadId;
import io.leadlist.list.AddOutcome;
import io.leadlist.list.AddReport;
import io.leadlist.list.LeadList;
import io.leadlist.list.Limits;
import io.leadlist.list.Limits.WhenFull;
import io.leadlist.list.Outcome;
import io.leadlist.storage.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The last steps of an add: deduplicate, link as many as there is room for, count, journal, and say what became of each
 * input.
 */
public final class MemberAppender {
    private final Settings settings;
    private final boolean alwaysFills;

    private MemberAppender(Settings settings, boolean alwaysFills) {
        this.settings = settings;
        this.alwaysFills = alwaysFills;
    }

    /** Links as the limits of the organization say. */
    public MemberAppender(Settings settings) {
        this(settings, false);
    }

    /** Links as many as there is room for, whatever the limits say of the others: a worker has nobody to refuse. */
    public static MemberAppender filling(Settings settings) {
        return new MemberAppender(settings, true);
    }

    /**
     * Who was linked.
     *
     * @param over who was not, because the list has no room
     */
    public record Linked(Set<LeadId> added, Set<LeadId> over) {
        private static final Linked NOBODY = new Linked(Set.of(), Set.of());
    }

    /** Links the candidates to a list that is locked; a change that adds nobody is none. */
    public AddReport link(Transaction transaction, Write write, LeadList list, Instant now, List<Candidate> inputs) {
        Candidates candidates = Candidates.of(inputs);
        Linked linked = link(transaction, list, list.version() + 1, candidates.toLink());
        int added = linked.added().size();
        if (added == 0) {
            return new AddReport(list, outcomes(candidates, linked));
        }
        LeadList grown = list.changedBy(added, now);
        transaction.lists().update(grown);
        journal(transaction, write, grown, added);
        return new AddReport(grown, outcomes(candidates, linked));
    }

    /** Links the candidates to a list that does not exist yet, creating it. */
    public AddReport create(Transaction transaction, Write write, LeadList empty, List<Candidate> inputs) {
        requireRoomForList(transaction, empty);
        Candidates candidates = Candidates.of(inputs);
        List<LeadId> ids = candidates.toLink();
        Set<LeadId> over = beyondRoom(empty, ids);
        LeadList list = empty.withMembers(ids.size() - over.size());
        transaction.lists().insert(list);
        Linked linked = link(transaction, empty, list.version(), ids);
        journal(transaction, write, list, linked.added().size());
        return new AddReport(list, outcomes(candidates, linked));
    }

    /** Links leads to a list, as many as there is room for. */
    public Linked link(Transaction transaction, LeadList list, long version, List<LeadId> ids) {
        if (ids.isEmpty()) {
            return Linked.NOBODY;
        }
        Set<LeadId> over = Set.of();
        if (ids.size() > room(list)) {
            Set<LeadId> members = transaction.members().linked(list.id(), ids);
            over = beyondRoom(
                    list, ids.stream().filter(id -> !members.contains(id)).toList());
        }
        List<LeadId> fitting = without(over, ids);
        return new Linked(fitting.isEmpty() ? Set.of() : transaction.members().link(list.id(), version, fitting), over);
    }

    private static List<LeadId> without(Set<LeadId> over, List<LeadId> ids) {
        return over.isEmpty()
                ? ids
                : ids.stream().filter(id -> !over.contains(id)).toList();
    }

    /** What became of each candidate. */
    public static List<AddOutcome> outcomes(List<Candidate> inputs, Linked linked) {
        Candidates candidates = Candidates.of(inputs);
        boolean areAllAdded = linked.added().size() == candidates.toLink().size(); // usual, and saves asking for each
        List<AddOutcome> outcomes = new ArrayList<>(candidates.size());
        for (int index = 0; index < candidates.size(); index++) {
            outcomes.add(outcome(index, candidates, linked, areAllAdded));
        }
        return outcomes;
    }

    private static AddOutcome outcome(int index, Candidates candidates, Linked linked, boolean areAllAdded) {
        LeadId id = candidates.id(index);
        Judgement judged = candidates.judgement(index);
        IdentityRule matchedBy = judged.matchedBy();
        if (judged.decided() != null) {
            return new AddOutcome(index, id, judged.decided(), matchedBy, judged.reason());
        }
        if (linked.over().contains(id)) {
            return new AddOutcome(index, id, Outcome.OVER_LIMIT, matchedBy, "the list is full");
        }
        int first = candidates.firstAt(index);
        if (first < index) {
            IdentityRule rule = matchedBy == null ? IdentityRule.ID : matchedBy;
            return new AddOutcome(index, id, Outcome.DUPLICATE_IN_REQUEST, rule, "the same as input " + first);
        }
        Outcome outcome = areAllAdded || linked.added().contains(id) ? Outcome.ADDED : Outcome.ALREADY_MEMBER;
        return new AddOutcome(index, id, outcome, matchedBy, judged.reason());
    }

    /** Those of the new leads, from the last one on, for whom the list has no room. */
    private Set<LeadId> beyondRoom(LeadList list, List<LeadId> fresh) {
        long room = room(list);
        if (fresh.size() <= room) {
            return Set.of();
        }
        Limits limits = settings.limits(list.organization());
        if (limits.whenFull() == WhenFull.REJECT && !alwaysFills) {
            throw new LimitReachedException(Limited.MEMBERS_OF_LIST, limits.members(), list.id());
        }
        return new HashSet<>(fresh.subList((int) room, fresh.size()));
    }

    private void requireRoomForList(Transaction transaction, LeadList list) {
        long lists = settings.limits(list.organization()).lists();
        if (lists != Limits.UNLIMITED
                && transaction.lists().countForCreation((int) Math.min(lists, Integer.MAX_VALUE)) >= lists) {
            throw new LimitReachedException(Limited.LISTS_OF_ORGANIZATION, lists, null);
        }
    }

    private long room(LeadList list) {
        return Math.max(0, settings.limits(list.organization()).members() - list.memberCount());
    }

    private static void journal(Transaction transaction, Write write, LeadList after, int added) {
        transaction.journal().append(write.change(after).withCounts(added, 0));
        if (write.receipt() != null) {
            transaction.journal().keepReceipt(after.id(), after.version(), write.receipt());
        }
    }
}
