package io.leadlist.internal.lists;

import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.call.LeadListNotFoundException;
import io.leadlist.internal.write.Settings;
import io.leadlist.lead.LeadId;
import io.leadlist.list.Change;
import io.leadlist.list.ChangeId;
import io.leadlist.list.ListSize;
import io.leadlist.list.Membership;
import io.leadlist.list.RecordedReceipt;
import io.leadlist.reading.ChangeCursor;
import io.leadlist.reading.ChangesPage;
import io.leadlist.reading.ChangesPage.MembersChanged;
import io.leadlist.reading.MemberHistory;
import io.leadlist.storage.MemberChange;
import io.leadlist.storage.MemberChange.FeedPosition;
import io.leadlist.storage.Transaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.LongStream;

/** Reads a list's history. */
public final class ReadHistory {
    private final FindLists findLists;

    /** Creates the use case. */
    public ReadHistory(Settings settings) {
        this.findLists = new FindLists(settings);
    }

    /** Returns the changes after a version, in order. */
    public List<Change> changes(Caller.Member caller, LeadListId id, long since, int limit) {
        FindLists.requirePage(limit);
        if (since < 0) {
            throw new IllegalArgumentException("since must be at least 0, but is " + since);
        }
        return findLists.read(
                caller, id, (transaction, list) -> transaction.journal().since(id, since, limit));
    }

    /** Returns the sizes of the list after changes that are evenly spread over its versions. */
    public List<ListSize> growth(Caller.Member caller, LeadListId id, int points) {
        if (points < 2 || points > FindLists.MAX_PAGE) {
            throw new IllegalArgumentException(
                    "points must be between 2 and " + FindLists.MAX_PAGE + ", but is " + points);
        }
        return findLists.read(
                caller,
                id,
                (transaction, list) -> transaction.journal().find(id, spread(list.version(), points)).stream()
                        .map(ListSize::after)
                        .toList());
    }

    /** Returns versions from 1 to the last one, at equal distances. */
    private static List<Long> spread(long last, int points) {
        long steps = Math.min(points, last) - 1;
        return LongStream.rangeClosed(0, steps)
                .mapToObj(step -> steps == 0 ? last : 1 + Math.round((last - 1) * ((double) step / steps)))
                .toList();
    }

    /** Returns the receipt of the bulk selection that a change has added. */
    public Optional<RecordedReceipt> receipt(Caller.Member caller, ChangeId change) {
        return findLists.read(
                caller,
                change.listId(),
                (transaction, list) -> transaction.journal().receipt(change.listId(), change.version()));
    }

    /** Returns the memberships of a lead, with the changes that began and ended them, in order. */
    public List<MemberHistory> member(Caller.Member caller, LeadListId id, LeadId lead) {
        Objects.requireNonNull(lead, "lead");
        return findLists.read(caller, id, (transaction, list) -> {
            List<Membership> memberships = lead.type() == list.type()
                    ? transaction.members().memberships(id, List.of(lead)).getOrDefault(lead, List.of())
                    : List.of();
            return memberships.isEmpty() ? List.of() : histories(transaction, id, memberships);
        });
    }

    private static List<MemberHistory> histories(Transaction transaction, LeadListId id, List<Membership> memberships) {
        TreeSet<Long> versions = new TreeSet<>();
        for (Membership membership : memberships) {
            versions.add(membership.since());
            Optional.ofNullable(membership.until()).ifPresent(versions::add);
        }
        Map<Long, Change> changes = new HashMap<>();
        transaction.journal().find(id, versions).forEach(change -> changes.put(change.version(), change));
        return memberships.stream()
                .map(membership -> new MemberHistory(
                        change(id, changes, membership.since()),
                        membership.until() == null ? null : change(id, changes, membership.until())))
                .toList();
    }

    private static Change change(LeadListId id, Map<Long, Change> changes, long version) {
        return Optional.ofNullable(changes.get(version)).orElseThrow(() -> new LeadListNotFoundException(id));
    }

    /** Returns the changes after a cursor, with at most {@code limit} changes and {@code limit} members. */
    public ChangesPage changesSince(Caller.Member caller, ChangeCursor cursor, int limit) {
        FindLists.requirePage(limit);
        return findLists.read(caller, cursor.list(), (transaction, list) -> {
            if (cursor.version() != list.version() + 1) {
                RequestedVersion.requireVersion("cursor", cursor.version(), list.version());
            }
            List<Change> found = transaction.journal().since(list.id(), cursor.version() - 1, limit + 1);
            if (found.isEmpty()) {
                return new ChangesPage(List.of(), cursor, false);
            }
            long last = found.get(Math.min(found.size(), limit) - 1).version();
            List<MemberChange> members = transaction.members().changes(list, position(cursor), last, limit + 1);
            ChangesPage page = page(list.id(), found, members, limit);
            return new ChangesPage(
                    MergedInFeed.completed(transaction, list.id(), page.changes()), page.next(), page.hasMore());
        });
    }

    /**
     * Returns a page of the found changes and members. If there are more than a page holds, one extra element was
     * found.
     */
    private static ChangesPage page(LeadListId list, List<Change> found, List<MemberChange> members, int limit) {
        List<Change> changes = found.subList(0, Math.min(found.size(), limit));
        if (members.size() <= limit) {
            ChangeCursor next =
                    ChangeCursor.since(list, changes.get(changes.size() - 1).version());
            return new ChangesPage(together(changes, members), next, found.size() > limit);
        }
        FeedPosition end = members.get(limit - 1).position();
        FeedPosition beyond = members.get(limit).position();
        FeedPosition next = beyond.version() > end.version() ? FeedPosition.before(end.version() + 1) : end;
        List<Change> covered = changes.stream()
                .filter(change -> change.version() <= end.version())
                .toList();
        return new ChangesPage(together(covered, members.subList(0, limit)), at(list, next), true);
    }

    private static FeedPosition position(ChangeCursor cursor) {
        return new FeedPosition(cursor.version(), cursor.added(), cursor.after());
    }

    private static ChangeCursor at(LeadListId list, FeedPosition position) {
        return new ChangeCursor(list, position.version(), position.added(), position.member());
    }

    private static List<MembersChanged> together(List<Change> changes, List<MemberChange> members) {
        Map<Long, List<LeadId>> removed = new HashMap<>();
        Map<Long, List<LeadId>> added = new HashMap<>();
        for (MemberChange member : members) {
            (member.position().added() ? added : removed)
                    .computeIfAbsent(member.position().version(), version -> new ArrayList<>())
                    .add(member.id());
        }
        return changes.stream()
                .map(change -> new MembersChanged(
                        change,
                        removed.getOrDefault(change.version(), List.of()),
                        added.getOrDefault(change.version(), List.of())))
                .toList();
    }
}
