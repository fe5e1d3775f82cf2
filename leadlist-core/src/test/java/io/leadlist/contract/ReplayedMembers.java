package io.leadlist.contract;

import io.leadlist.lead.LeadId;
import io.leadlist.list.MemberPosition;
import io.leadlist.list.Membership;
import io.leadlist.storage.Member;
import io.leadlist.storage.MemberChange;
import io.leadlist.storage.MemberChange.FeedPosition;
import io.leadlist.storage.Members.Conflicts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The members of a list as a replay of its member changes, which are the only stored data. */
final class ReplayedMembers {
    private final List<MemberChange> log = new ArrayList<>();
    private final Map<Long, Long> undone = new HashMap<>();

    void add(long version, List<? extends LeadId> ids) {
        for (int ordinal = 0; ordinal < ids.size(); ordinal++) {
            if (positionOf(ids.get(ordinal)).isEmpty()) {
                record(ids.get(ordinal), version, true, new MemberPosition(version, ordinal));
            }
        }
    }

    void remove(long version, Collection<? extends LeadId> ids) {
        ids.forEach(id -> positionOf(id).ifPresent(position -> record(id, version, false, position)));
    }

    void removeAllBut(long version, Collection<? extends LeadId> remaining) {
        remove(
                version,
                asOf(version).stream()
                        .map(Member::id)
                        .filter(id -> !remaining.contains(id))
                        .toList());
    }

    void undo(long version, long change) {
        List<MemberChange> withoutConflicts = withoutConflicts(change);
        undone.put(change, version);
        withoutConflicts.forEach(one -> record(
                one.id(), version, !one.position().added(), one.position().member()));
    }

    List<Member> asOf(long version) {
        NavigableMap<MemberPosition, Member> members = new TreeMap<>();
        for (MemberChange change : log) {
            MemberPosition position = change.position().member();
            if (change.position().version() > version) {
                break;
            } else if (change.position().added()) {
                members.put(position, new Member(change.id(), position));
            } else {
                members.remove(position);
            }
        }
        return List.copyOf(members.values());
    }

    List<MemberChange> changes() {
        return log.stream().sorted(Comparator.comparing(MemberChange::position)).toList();
    }

    Conflicts conflictsSince(long change, int limit) {
        List<LeadId> conflicts = of(change)
                .filter(one -> isConflicting(one.id(), change))
                .map(MemberChange::id)
                .toList();
        return new Conflicts(conflicts.stream().limit(limit).toList(), conflicts.size());
    }

    long added(long change) {
        return withoutConflicts(change).stream()
                .filter(one -> one.position().added())
                .count();
    }

    long removed(long change) {
        return withoutConflicts(change).size() - added(change);
    }

    Map<LeadId, List<Membership>> memberships() {
        Map<LeadId, List<Membership>> memberships = new HashMap<>();
        for (MemberChange change : log) {
            FeedPosition position = change.position();
            List<Membership> all = memberships.computeIfAbsent(change.id(), id -> new ArrayList<>());
            if (position.added()) {
                all.add(new Membership(position.member(), position.version(), null));
            } else {
                Membership last = all.remove(all.size() - 1);
                all.add(new Membership(last.position(), last.since(), position.version()));
            }
        }
        return memberships;
    }

    private List<MemberChange> withoutConflicts(long change) {
        return of(change).filter(one -> !isConflicting(one.id(), change)).toList();
    }

    private Stream<MemberChange> of(long change) {
        return log.stream()
                .filter(one -> one.position().version() == change)
                .sorted(Comparator.comparing(one -> one.position().member()));
    }

    private boolean isConflicting(LeadId id, long change) {
        return log.stream()
                .filter(one -> one.position().version() > change && one.id().equals(id))
                .anyMatch(one -> !isUndone(one) && !isUndoOfLater(one, change));
    }

    private boolean isUndone(MemberChange change) {
        Long undo = undone.get(change.position().version());
        return undo != null
                && log.stream()
                        .anyMatch(one ->
                                one.position().version() == undo && one.id().equals(change.id()));
    }

    private boolean isUndoOfLater(MemberChange undo, long change) {
        return undone.entrySet().stream()
                .anyMatch(pair -> pair.getValue() == undo.position().version() && pair.getKey() > change);
    }

    private Optional<MemberPosition> positionOf(LeadId id) {
        return asOf(Long.MAX_VALUE).stream()
                .filter(member -> member.id().equals(id))
                .map(Member::position)
                .findFirst();
    }

    private void record(LeadId id, long version, boolean added, MemberPosition place) {
        log.add(new MemberChange(id, new FeedPosition(version, added, place)));
    }
}
