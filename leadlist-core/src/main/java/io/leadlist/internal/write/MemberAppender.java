package io.leadlist.internal.write;

import io.leadlist.call.LimitReachedException;
import io.leadlist.call.LimitReachedException.Limited;
import io.leadlist.lead.LeadId;
import io.leadlist.list.AddOutcome;
import io.leadlist.list.AddReport;
import io.leadlist.list.Change;
import io.leadlist.list.LeadList;
import io.leadlist.list.Limits;
import io.leadlist.list.Limits.WhenFull;
import io.leadlist.list.Outcome;
import io.leadlist.storage.Transaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Appends members to a list.
 *
 * <ol>
 *   <li>Append each lead once; the first input that names it counts.
 *   <li>Skip leads that are members already, and those that the list has no room for.
 *   <li>Count the members and write the journal; a change that appends no member is not recorded.
 *   <li>Report one outcome for each input, in input order.
 * </ol>
 */
public final class MemberAppender {
    private final Settings settings;
    private final boolean alwaysFills;

    private MemberAppender(Settings settings, boolean alwaysFills) {
        this.settings = settings;
        this.alwaysFills = alwaysFills;
    }

    /** Creates an appender that obeys the organization's limits. */
    public MemberAppender(Settings settings) {
        this(settings, false);
    }

    /** Creates an appender that fills a list up and never rejects, because an import worker has no caller to reject. */
    public static MemberAppender filling(Settings settings) {
        return new MemberAppender(settings, true);
    }

    /**
     * The leads that were appended.
     *
     * @param over the leads that were not appended, because the list has no room
     */
    public record Appended(Set<LeadId> added, Set<LeadId> over) {
        private static final Appended NONE = new Appended(Set.of(), Set.of());
    }

    /** Appends the candidates to a locked list. */
    public AddReport append(Transaction transaction, Write write, LeadList list, List<Candidate> candidates) {
        Map<LeadId, Integer> firstIndexes = firstIndexes(candidates);
        Appended appended = insert(transaction, list, list.version() + 1, firstIndexes.keySet());
        List<AddOutcome> outcomes = outcomes(candidates, firstIndexes, appended);
        int added = appended.added().size();
        if (added == 0) {
            return new AddReport(list, outcomes);
        }
        LeadList grown = list.nextVersion(added, settings.now());
        transaction.lists().update(grown);
        AddReport report = new AddReport(grown, outcomes);
        journal(new ChangeJournal(settings, transaction), write, report);
        return report;
    }

    /** Stores a new list with the candidates as its first members. */
    public AddReport create(Transaction transaction, Write write, LeadList empty, List<Candidate> candidates) {
        requireRoomForList(transaction, empty);
        Map<LeadId, Integer> firstIndexes = firstIndexes(candidates);
        List<LeadId> ids = List.copyOf(firstIndexes.keySet());
        LeadList list = empty.plusMembers(ids.size() - beyondRoom(empty, ids).size());
        transaction.lists().insert(list);
        Appended appended = insert(transaction, empty, list.version(), ids);
        AddReport report = new AddReport(list, outcomes(candidates, firstIndexes, appended));
        journal(new ChangeJournal(settings, transaction), write, report);
        return report;
    }

    /**
     * Inserts the members alone; the caller counts them and writes the journal.
     *
     * @param version the number of the change
     */
    public Appended insert(Transaction transaction, LeadList list, long version, List<Candidate> candidates) {
        return insert(transaction, list, version, firstIndexes(candidates).keySet());
    }

    private Appended insert(Transaction transaction, LeadList list, long version, Collection<LeadId> distinct) {
        if (distinct.isEmpty()) {
            return Appended.NONE;
        }
        List<LeadId> ids = List.copyOf(distinct);
        Set<LeadId> over = Set.of();
        if (ids.size() > room(list)) {
            Set<LeadId> members = transaction.members().among(list.id(), ids);
            over = beyondRoom(list, without(members, ids));
        }
        List<LeadId> fitting = without(over, ids);
        Set<LeadId> added = fitting.isEmpty() ? Set.of() : transaction.members().add(list.id(), version, fitting);
        return new Appended(added, over);
    }

    /** Returns one outcome for each candidate, in their order. */
    public static List<AddOutcome> outcomes(List<Candidate> candidates, Appended appended) {
        return outcomes(candidates, firstIndexes(candidates), appended);
    }

    private static List<AddOutcome> outcomes(
            List<Candidate> candidates, Map<LeadId, Integer> firstIndexes, Appended appended) {
        List<AddOutcome> outcomes = new ArrayList<>(candidates.size());
        for (int index = 0; index < candidates.size(); index++) {
            Candidate candidate = candidates.get(index);
            int first = candidate.isToAppend() ? firstIndexes.getOrDefault(candidate.id(), index) : index;
            outcomes.add(
                    first == index || appended.over().contains(candidate.id())
                            ? outcome(index, candidate, appended)
                            : duplicate(index, candidate, first));
        }
        return outcomes;
    }

    private static AddOutcome outcome(int index, Candidate candidate, Appended appended) {
        LeadId id = candidate.id();
        if (candidate.decided() != null) {
            return new AddOutcome(index, id, candidate.decided(), candidate.matchedBy(), candidate.reason())
                    .because(candidate.because());
        } else if (appended.over().contains(id)) {
            return new AddOutcome(index, id, Outcome.OVER_LIMIT, candidate.matchedBy(), "the list is full");
        }
        Outcome outcome = appended.added().contains(id) ? Outcome.ADDED : Outcome.ALREADY_MEMBER;
        return new AddOutcome(index, id, outcome, candidate.matchedBy(), candidate.reason())
                .because(outcome == Outcome.ADDED ? candidate.because() : null);
    }

    private static AddOutcome duplicate(int index, Candidate candidate, int first) {
        Candidate repeated = candidate.duplicateOf(first);
        return new AddOutcome(
                index, candidate.id(), Outcome.DUPLICATE_IN_REQUEST, repeated.matchedBy(), repeated.reason());
    }

    /** Returns the leads to append, each once, with the index of its first input. */
    private static Map<LeadId, Integer> firstIndexes(List<Candidate> candidates) {
        Map<LeadId, Integer> firstIndexes = new LinkedHashMap<>(candidates.size() * 4 / 3 + 1);
        for (int index = 0; index < candidates.size(); index++) {
            Candidate candidate = candidates.get(index);
            if (candidate.isToAppend()) {
                firstIndexes.putIfAbsent(candidate.id(), index);
            }
        }
        return firstIndexes;
    }

    private static List<LeadId> without(Set<LeadId> some, List<LeadId> ids) {
        return some.isEmpty()
                ? ids
                : ids.stream().filter(id -> !some.contains(id)).toList();
    }

    /** Returns the last of these new leads, for which the list has no room. */
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

    private static void journal(ChangeJournal journal, Write write, AddReport report) {
        Change change = write.change(report.list(), report.outcomes()).withCounts(report.addedCount(), 0);
        if (write.receipt() == null) {
            journal.append(report.list(), change);
        } else {
            journal.append(report.list(), change, write.receipt());
        }
    }
}
