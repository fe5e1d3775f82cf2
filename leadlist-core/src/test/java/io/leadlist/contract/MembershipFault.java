package io.leadlist.contract;

import io.leadlist.call.LeadListId;
import io.leadlist.lead.LeadId;
import io.leadlist.list.LeadList;
import io.leadlist.list.MemberPosition;
import io.leadlist.list.Membership;
import io.leadlist.storage.Member;
import io.leadlist.storage.MemberChange;
import io.leadlist.storage.MemberChange.FeedPosition;
import io.leadlist.storage.Members;
import io.leadlist.storage.Transaction;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Faults of the port that stores memberships and their ends. */
@SuppressWarnings("ImmutableEnumChecker") // the ports have no state
enum MembershipFault implements Fault {
    UNLINK_FORGETS_THE_HISTORY(MembershipsContract.class, sound -> new ForwardingMembers(sound.members()) {
        @Override
        public List<Member> page(LeadList list, MemberPosition after, int limit) {
            return super.page(list, after, limit).stream()
                    .filter(member -> isLinked(sound, list.id(), member.id()))
                    .toList();
        }
    }),
    A_MERGE_KEEPS_THE_LATER_POSITION(MergingPeopleContract.class, sound -> new ForwardingMembers(sound.members()) {
        @Override
        public Merged merge(LeadListId list, long version, LeadId kept, LeadId gone) {
            int added = super.add(list, version, List.of(kept)).size();
            int removed = super.remove(list, version, List.of(gone)).size();
            return new Merged(removed > 0, added, removed);
        }
    }),
    A_MERGE_KEEPS_THE_LATER_POSITION_OF_TWO_MEMBERS(
            MergingPeopleContract.class, sound -> new ForwardingMembers(sound.members()) {
                @Override
                public Merged merge(LeadListId list, long version, LeadId kept, LeadId gone) {
                    return super.among(list, List.of(kept)).isEmpty()
                            ? super.merge(list, version, kept, gone)
                            : new Merged(
                                    true,
                                    0,
                                    super.remove(list, version, List.of(gone)).size());
                }
            }),
    A_MERGE_FORGETS_FORMER_MEMBERSHIPS(MergingPeopleContract.class, sound -> new ForwardingMembers(sound.members()) {
        @Override
        public int inheritFormer(LeadId kept, LeadId gone) {
            return 0;
        }
    }),
    UNLINK_RETURNS_ALL_IDS(MembershipsContract.class, sound -> new ForwardingMembers(sound.members()) {
        @Override
        public Set<LeadId> remove(LeadListId list, long version, Collection<? extends LeadId> ids) {
            super.remove(list, version, ids);
            return new HashSet<>(ids);
        }
    }),
    UNLINK_STOPS_AT_AN_ID_THAT_IS_NOT_A_MEMBER(
            MembershipsContract.class, sound -> new ForwardingMembers(sound.members()) {
                @Override
                public Set<LeadId> remove(LeadListId list, long version, Collection<? extends LeadId> ids) {
                    List<? extends LeadId> first = ids.stream()
                            .takeWhile(id -> isLinked(sound, list, id))
                            .toList();
                    return super.remove(list, version, first);
                }
            }),
    UNLINK_IGNORES_CASE(MembershipsContract.class, sound -> new ForwardingMembers(sound.members()) {
        @Override
        public Set<LeadId> remove(LeadListId list, long version, Collection<? extends LeadId> ids) {
            Set<LeadId> unlinked = new HashSet<>(super.remove(list, version, ids));
            List<LeadId> alike = membersNow(sound, list)
                    .map(Member::id)
                    .filter(id -> unlinked.stream().anyMatch(one -> one.value().equalsIgnoreCase(id.value())))
                    .toList();
            unlinked.addAll(super.remove(list, version, alike));
            return unlinked;
        }
    }),
    UNLINK_ALL_BUT_COUNTS_THE_KEPT(MembershipsContract.class, sound -> new ForwardingMembers(sound.members()) {
        @Override
        public int removeAllBut(LeadListId list, long version, Collection<? extends LeadId> kept) {
            return super.removeAllBut(list, version, kept) + kept.size();
        }
    }),
    UNLINK_ALL_BUT_NONE_KEEPS_ALL(MembershipsContract.class, sound -> new ForwardingMembers(sound.members()) {
        @Override
        public int removeAllBut(LeadListId list, long version, Collection<? extends LeadId> kept) {
            return kept.isEmpty() ? 0 : super.removeAllBut(list, version, kept);
        }
    }),
    UNLINK_ADDED_BY_GOES_BY_THE_POSITION(
            MemberHistoriesContract.class, sound -> new ForwardingMembers(sound.members()) {
                @Override
                public int removeAddedBy(LeadListId list, long version, long change) {
                    List<LeadId> placed = membersNow(sound, list)
                            .filter(member -> member.position().version() == change)
                            .map(Member::id)
                            .toList();
                    return remove(list, version, placed).size();
                }
            }),
    UNLINK_ADDED_BY_TAKES_LEADS_THAT_WERE_ADDED_AGAIN(
            MembershipsContract.class, sound -> new ForwardingMembers(sound.members()) {
                @Override
                public int removeAddedBy(LeadListId list, long version, long change) {
                    return remove(list, version, effects(sound, list, change, true))
                            .size();
                }
            }),
    RELINK_APPENDS(MembershipsContract.class, sound -> new ForwardingMembers(sound.members()) {
        @Override
        public int restoreRemovedBy(LeadListId list, long version, long change) {
            Set<LeadId> conflicts =
                    Set.copyOf(conflictsSince(list, change, Integer.MAX_VALUE).first());
            List<LeadId> removed = effects(sound, list, change, false).stream()
                    .filter(id -> !conflicts.contains(id))
                    .toList();
            return add(list, version, removed).size();
        }
    }),
    RELINK_INCLUDES_CONFLICTS(MembershipsContract.class, sound -> new ForwardingMembers(sound.members()) {
        @Override
        public int restoreRemovedBy(LeadListId list, long version, long change) {
            List<LeadId> removed = effects(sound, list, change, false);
            int returned = super.restoreRemovedBy(list, version, change);
            return returned + add(list, version, removed).size();
        }
    }),
    CONFLICTS_LACK_LEADS_THAT_WERE_ADDED_AGAIN(
            MemberHistoriesContract.class, sound -> new ForwardingMembers(sound.members()) {
                @Override
                public Conflicts conflictsSince(LeadListId list, long change, int limit) {
                    List<LeadId> gone = super.conflictsSince(list, change, Integer.MAX_VALUE).first().stream()
                            .filter(id -> !isLinked(sound, list, id))
                            .toList();
                    return new Conflicts(gone.stream().limit(limit).toList(), gone.size());
                }
            }),
    CONFLICTS_ARE_COUNTED_UP_TO_THE_LIMIT(
            MemberHistoriesContract.class, sound -> new ForwardingMembers(sound.members()) {
                @Override
                public Conflicts conflictsSince(LeadListId list, long change, int limit) {
                    List<LeadId> first =
                            super.conflictsSince(list, change, limit).first();
                    return new Conflicts(first, first.size());
                }
            }),
    CONFLICTS_COME_BY_ID(MembershipsContract.class, sound -> new ForwardingMembers(sound.members()) {
        @Override
        public Conflicts conflictsSince(LeadListId list, long change, int limit) {
            Conflicts conflicts = super.conflictsSince(list, change, limit);
            return new Conflicts(
                    conflicts.first().stream()
                            .sorted(Comparator.comparing(LeadId::value))
                            .toList(),
                    conflicts.count());
        }
    }),
    PAGE_SHOWS_REMOVED_LEADS(MembershipsContract.class, sound -> new ForwardingMembers(sound.members()) {
        @Override
        public List<Member> page(LeadList list, MemberPosition after, int limit) {
            Map<MemberPosition, Member> all = new TreeMap<>();
            feed(sound, list.id(), list.version())
                    .forEach(change -> all.put(
                            change.position().member(),
                            new Member(change.id(), change.position().member())));
            return all.values().stream()
                    .filter(member -> member.position().compareTo(after) > 0)
                    .limit(limit)
                    .toList();
        }
    }),
    FEED_LOSES_REMOVED_LEADS(MemberChangesContract.class, sound -> new ForwardingMembers(sound.members()) {
        @Override
        public List<MemberChange> changes(LeadList list, FeedPosition after, long upTo, int limit) {
            return super.changes(list, after, upTo, limit).stream()
                    .filter(change -> change.position().added())
                    .toList();
        }
    }),
    FEED_SHOWS_ADDED_LEADS_BEFORE_REMOVED_ONES(
            MemberChangesContract.class, sound -> new ForwardingMembers(sound.members()) {
                @Override
                public List<MemberChange> changes(LeadList list, FeedPosition after, long upTo, int limit) {
                    return super.changes(list, after, upTo, limit).stream()
                            .sorted(Comparator.comparing((MemberChange change) ->
                                            change.position().version())
                                    .thenComparing(change -> !change.position().added()))
                            .toList();
                }
            }),
    FEED_FORGETS_THE_POSITION_WITHIN_A_CHANGE(
            MemberChangesContract.class, sound -> new ForwardingMembers(sound.members()) {
                @Override
                public List<MemberChange> changes(LeadList list, FeedPosition after, long upTo, int limit) {
                    FeedPosition next = after.member().equals(MemberPosition.START)
                            ? after
                            : FeedPosition.before(after.version() + 1);
                    return super.changes(list, next, upTo, limit);
                }
            }),
    FEED_IGNORES_ITS_END(MemberChangesContract.class, sound -> new ForwardingMembers(sound.members()) {
        @Override
        public List<MemberChange> changes(LeadList list, FeedPosition after, long upTo, int limit) {
            return super.changes(list, after, Long.MAX_VALUE, limit);
        }
    }),
    HISTORY_IS_THE_LAST_MEMBERSHIP_ALONE(
            MemberHistoriesContract.class, sound -> new ForwardingMembers(sound.members()) {
                @Override
                public Map<LeadId, List<Membership>> memberships(LeadListId list, Collection<? extends LeadId> ids) {
                    Map<LeadId, List<Membership>> last = new HashMap<>(super.memberships(list, ids));
                    last.replaceAll((id, all) -> all.subList(all.size() - 1, all.size()));
                    return last;
                }
            });

    private final Planted planted;

    MembershipFault(Class<?> contract, Function<Transaction, Members> faulty) {
        this.planted = new Planted(contract, Fault.members(faulty));
    }

    @Override
    public Planted planted() {
        return planted;
    }

    private static boolean isLinked(Transaction sound, LeadListId list, LeadId id) {
        return !sound.members().among(list, List.of(id)).isEmpty();
    }

    private static Stream<Member> membersNow(Transaction sound, LeadListId list) {
        LeadList now = sound.lists().find(list).orElseThrow().atVersion(Long.MAX_VALUE);
        return sound.members().page(now, MemberPosition.START, Integer.MAX_VALUE).stream();
    }

    private static Stream<MemberChange> feed(Transaction sound, LeadListId list, long upTo) {
        return sound.lists().find(list).stream()
                .flatMap(found ->
                        sound.members().changes(found, FeedPosition.before(0), upTo, Integer.MAX_VALUE).stream());
    }

    /** Returns the leads that a change added, or those that it removed. */
    static List<LeadId> effects(Transaction sound, LeadListId list, long change, boolean added) {
        return feed(sound, list, change)
                .filter(one ->
                        one.position().version() == change && one.position().added() == added)
                .map(MemberChange::id)
                .toList();
    }
}
