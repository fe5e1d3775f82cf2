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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Faults that the contracts of the calls catch, and not only those of the ports: memberships. */
@SuppressWarnings("ImmutableEnumChecker") // the ports have no state
enum MemberLifeFault implements Fault {
    UNLINKING_RETURNS_ALL_IDS(RemovalContract.class, sound -> new ForwardingMembers(sound.members()) {
        @Override
        public Set<LeadId> remove(LeadListId list, long version, Collection<? extends LeadId> ids) {
            super.remove(list, version, ids);
            return Set.copyOf(ids);
        }
    }),
    UNLINKING_REMOVES_NOTHING(RemovalContract.class, sound -> new ForwardingMembers(sound.members()) {
        @Override
        public Set<LeadId> remove(LeadListId list, long version, Collection<? extends LeadId> ids) {
            return among(list, ids);
        }
    }),
    UNLINKING_ALL_IGNORES_THE_KEPT(UpdateContract.class, sound -> new ForwardingMembers(sound.members()) {
        @Override
        public int removeAllBut(LeadListId list, long version, Collection<? extends LeadId> kept) {
            return super.removeAllBut(list, version, Set.of());
        }
    }),
    RESTORED_MEMBERS_COME_LAST(UndoContract.class, sound -> new ForwardingMembers(sound.members()) {
        @Override
        public int restoreRemovedBy(LeadListId list, long version, long change) {
            return add(list, version, MembershipFault.effects(sound, list, change, false))
                    .size();
        }
    }),
    UNDO_REMOVES_LEADS_THAT_WERE_ADDED_AGAIN(
            UndoConflictsContract.class, sound -> new ForwardingMembers(sound.members()) {
                @Override
                public int removeAddedBy(LeadListId list, long version, long change) {
                    return remove(list, version, MembershipFault.effects(sound, list, change, true))
                            .size();
                }
            }),
    NOTHING_CONFLICTS(UndoConflictsContract.class, sound -> new ForwardingMembers(sound.members()) {
        @Override
        public Conflicts conflictsSince(LeadListId list, long change, int limit) {
            return new Conflicts(List.of(), 0);
        }
    }),
    CONFLICTS_ARE_COUNTED_AS_FAR_AS_THEY_ARE_NAMED(
            UndoConflictsContract.class, sound -> new ForwardingMembers(sound.members()) {
                @Override
                public Conflicts conflictsSince(LeadListId list, long change, int limit) {
                    List<LeadId> first =
                            super.conflictsSince(list, change, limit).first();
                    return new Conflicts(first, first.size());
                }
            }),
    ENDED_MEMBERSHIPS_ARE_FORGOTTEN(HistoryContract.class, sound -> new ForwardingMembers(sound.members()) {
        @Override
        public Map<LeadId, List<Membership>> memberships(LeadListId list, Collection<? extends LeadId> ids) {
            Map<LeadId, List<Membership>> present = new HashMap<>(super.memberships(list, ids));
            present.replaceAll((id, all) -> all.stream()
                    .filter(membership -> membership.until() == null)
                    .toList());
            return present;
        }
    }),
    EARLIER_PAGES_LACK_LEADS_THAT_LEFT_SINCE(HistoryContract.class, sound -> new ForwardingMembers(sound.members()) {
        @Override
        public List<Member> page(LeadList list, MemberPosition after, int limit) {
            List<Member> page = super.page(list, after, limit);
            Set<LeadId> present = among(list.id(), page.stream().map(Member::id).toList());
            return page.stream().filter(member -> present.contains(member.id())).toList();
        }
    }),
    FEED_FORGETS_REMOVED_LEADS(ChangeFeedContract.class, sound -> new ForwardingMembers(sound.members()) {
        @Override
        public List<MemberChange> changes(LeadList list, FeedPosition after, long upTo, int limit) {
            return super.changes(list, after, upTo, limit).stream()
                    .filter(change -> change.position().added())
                    .toList();
        }
    }),
    FEED_FORGETS_THE_POSITION(ChangeFeedContract.class, sound -> new ForwardingMembers(sound.members()) {
        @Override
        public List<MemberChange> changes(LeadList list, FeedPosition after, long upTo, int limit) {
            return super.changes(list, FeedPosition.before(after.version()), upTo, limit);
        }
    }),
    EVERY_LEAD_IS_A_MEMBER(ReadingContract.class, sound -> new ForwardingMembers(sound.members()) {
        @Override
        public Set<LeadId> among(LeadListId list, Collection<? extends LeadId> ids) {
            return Set.copyOf(ids);
        }
    }),
    NO_LEAD_IS_A_MEMBER(LimitsContract.class, sound -> new ForwardingMembers(sound.members()) {
        @Override
        public Set<LeadId> among(LeadListId list, Collection<? extends LeadId> ids) {
            return Set.of();
        }
    });

    private final Planted planted;

    MemberLifeFault(Class<?> contract, Function<Transaction, Members> faulty) {
        this.planted = new Planted(contract, Fault.members(faulty));
    }

    @Override
    public Planted planted() {
        return planted;
    }
}
