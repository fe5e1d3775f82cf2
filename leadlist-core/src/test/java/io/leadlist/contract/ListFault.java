package io.leadlist.contract;

import io.leadlist.call.LeadListId;
import io.leadlist.call.PageRequest;
import io.leadlist.call.Role;
import io.leadlist.call.UserId;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadType;
import io.leadlist.list.Grant;
import io.leadlist.list.LeadList;
import io.leadlist.list.ListDetails;
import io.leadlist.list.Sharing;
import io.leadlist.storage.Lists;
import io.leadlist.storage.Transaction;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** Faults of the port that stores lists, and changes and shares them. */
@SuppressWarnings("ImmutableEnumChecker") // the ports have no state
enum ListFault implements Fault {
    COUNT_IS_OFF_BY_ONE(ListUpdatesContract.class, sound -> new ForwardingLists(sound.lists()) {
        @Override
        public void update(LeadList list) {
            super.update(with(list, list.memberCount() + 1, list.sharing()));
        }
    }),
    USERS_ARE_FORGOTTEN(ListsContract.class, sound -> new ForwardingLists(sound.lists()) {
        @Override
        public Optional<LeadList> find(LeadListId id) {
            return super.find(id)
                    .map(list -> with(
                            list,
                            list.memberCount(),
                            Sharing.with(list.sharing().owner())));
        }
    }),
    UPDATE_STORES_THE_DETAILS_TOO(ListUpdatesContract.class, sound -> new ForwardingLists(sound.lists()) {
        @Override
        public void update(LeadList list) {
            updateDetails(list);
            super.update(list);
        }
    }),
    UPDATE_STORES_THE_USERS_TOO(ListUpdatesContract.class, sound -> new ForwardingLists(sound.lists()) {
        @Override
        public void update(LeadList list) {
            updateUsers(list);
            super.update(list);
        }
    }),
    UPDATE_OF_DETAILS_STORES_THE_VERSION_TOO(ListUpdatesContract.class, sound -> new ForwardingLists(sound.lists()) {
        @Override
        public void updateDetails(LeadList list) {
            update(list);
            super.updateDetails(list);
        }
    }),
    A_CAMPAIGN_IS_NEVER_REMOVED(ListUpdatesContract.class, sound -> new ForwardingLists(sound.lists()) {
        @Override
        public void updateDetails(LeadList list) {
            LeadList stored = find(list.id()).orElseThrow();
            super.updateDetails(
                    list.campaign() == null ? list.with(new ListDetails(list.name(), stored.campaign())) : list);
        }
    }),
    USERS_ARE_NOT_UPDATED(ListUpdatesContract.class, sound -> new ForwardingLists(sound.lists()) {
        @Override
        public void updateUsers(LeadList list) {}
    }),
    USERS_LOSE_THEIR_ROLES(
            ListUpdatesContract.class, updatingUsers((stored, sharing) -> Sharing.of(sharing.userIds(), false, false))),
    USERS_COME_BY_ID(ListUpdatesContract.class, updatingUsers((stored, sharing) -> {
        List<Grant> sorted = sharing.grants().stream()
                .sorted(Comparator.comparing(grant -> grant.user().value()))
                .toList();
        return new Sharing(sorted, false, false);
    })),
    USERS_ARE_NEVER_REMOVED(ListUpdatesContract.class, updatingUsers((stored, sharing) -> {
        Sharing all = sharing;
        for (Grant grant : stored.grants()) {
            all = all.includes(grant.user()) ? all : all.granting(grant.user(), grant.role());
        }
        return all;
    })),
    LOCK_SHOWS_THE_FIRST_USERS(ListLocksContract.class, sound -> new ForwardingLists(sound.lists()) {
        @Override
        public Optional<LeadList> lock(LeadListId id, Collection<? extends LeadId> subjects) {
            return super.lock(id, subjects)
                    .map(list -> list.with(
                            FIRST_SEEN.computeIfAbsent(id, unseen -> list).sharing()));
        }
    }),
    RECENT_IGNORES_THE_READER(RecentListsContract.class, sound -> new ForwardingLists(sound.lists()) {
        @Override
        public List<LeadList> recent(UserId reader, PageRequest<SortKey> slice) {
            return super.recent(null, slice);
        }
    }),
    RECENT_IGNORES_VIEWERS(RecentListsContract.class, sound -> new ForwardingLists(sound.lists()) {
        @Override
        public List<LeadList> recent(UserId reader, PageRequest<SortKey> slice) {
            return super.recent(reader, slice).stream()
                    .filter(list -> reader == null || isEditor(list, reader))
                    .toList();
        }
    }),
    RECENT_SHOWS_PEOPLE_ALONE(RecentListsContract.class, sound -> new ForwardingLists(sound.lists()) {
        @Override
        public List<LeadList> recent(UserId reader, PageRequest<SortKey> slice) {
            return super.recent(reader, slice).stream()
                    .filter(list -> list.type() == LeadType.PERSON)
                    .toList();
        }
    }),
    RECENT_COMES_BY_ID(RecentListsContract.class, sound -> new ForwardingLists(sound.lists()) {
        @Override
        public List<LeadList> recent(UserId reader, PageRequest<SortKey> slice) {
            return super.recent(reader, slice).stream()
                    .sorted(Comparator.comparing(LeadList::id).reversed())
                    .toList();
        }
    }),
    HOLDING_IGNORES_THE_READER(RecentListsContract.class, sound -> new ForwardingLists(sound.lists()) {
        @Override
        public List<LeadList> holding(LeadId lead, UserId reader, PageRequest<LeadListId> slice) {
            return super.holding(lead, null, slice);
        }
    }),
    HOLDING_FORGETS_THE_POSITION(RecentListsContract.class, sound -> new ForwardingLists(sound.lists()) {
        @Override
        public List<LeadList> holding(LeadId lead, UserId reader, PageRequest<LeadListId> slice) {
            return super.holding(lead, reader, PageRequest.first(slice.limit()));
        }
    }),
    HOLDING_SHOWS_LISTS_THAT_THE_LEAD_LEFT(RecentListsContract.class, sound -> new ForwardingLists(sound.lists()) {
        @Override
        public List<LeadList> holding(LeadId lead, UserId reader, PageRequest<LeadListId> slice) {
            PageRequest<LeadListId> all = new PageRequest<>(slice.after(), slice.before(), Integer.MAX_VALUE);
            return page(lead.type(), reader, all).stream()
                    .filter(list -> isOrWasMember(sound, list.id(), lead))
                    .limit(slice.limit())
                    .toList();
        }
    }),
    CREATION_COUNTS_WITHOUT_END(ListsContract.class, sound -> new ForwardingLists(sound.lists()) {
        @Override
        public int countForCreation(int atMost) {
            return super.countForCreation(Integer.MAX_VALUE);
        }
    }),
    CREATION_MISSES_THE_LAST_LIST(ListsContract.class, sound -> new ForwardingLists(sound.lists()) {
        @Override
        public int countForCreation(int atMost) {
            return Math.max(0, super.countForCreation(atMost) - 1);
        }
    }),
    PAGES_SHOW_THE_LISTS_OF_OTHERS(ListsContract.class, sound -> new ForwardingLists(sound.lists()) {
        @Override
        public List<LeadList> page(LeadType type, UserId reader, PageRequest<LeadListId> slice) {
            return super.page(type, null, slice);
        }
    }),
    PAGES_BEFORE_A_POSITION_ARE_BACKWARDS(ListsContract.class, sound -> new ForwardingLists(sound.lists()) {
        @Override
        public List<LeadList> page(LeadType type, UserId reader, PageRequest<LeadListId> slice) {
            return Fault.backwardsIfBefore(slice, super.page(type, reader, slice));
        }
    });

    private static final Map<LeadListId, LeadList> FIRST_SEEN = new ConcurrentHashMap<>();

    private final Planted planted;

    ListFault(Class<?> contract, Function<Transaction, Lists> faulty) {
        this.planted = new Planted(contract, Fault.lists(faulty));
    }

    @Override
    public Planted planted() {
        return planted;
    }

    /** Stores other users than the given ones, made of the stored and the given users. */
    private static Function<Transaction, Lists> updatingUsers(BinaryOperator<Sharing> other) {
        return sound -> new ForwardingLists(sound.lists()) {
            @Override
            public void updateUsers(LeadList list) {
                Sharing stored = find(list.id()).orElseThrow().sharing();
                super.updateUsers(list.with(other.apply(stored, list.sharing())));
            }
        };
    }

    private static boolean isEditor(LeadList list, UserId reader) {
        return list.sharing()
                .roleOf(reader)
                .filter(role -> role.includes(Role.EDITOR))
                .isPresent();
    }

    static boolean isOrWasMember(Transaction sound, LeadListId list, LeadId lead) {
        return !sound.members().memberships(list, List.of(lead)).isEmpty();
    }

    private static LeadList with(LeadList list, long memberCount, Sharing sharing) {
        return new LeadList(
                list.id(),
                list.organization(),
                list.name(),
                list.type(),
                list.icpId(),
                list.campaign(),
                sharing,
                memberCount,
                list.version(),
                list.createdAt(),
                list.updatedAt());
    }
}
