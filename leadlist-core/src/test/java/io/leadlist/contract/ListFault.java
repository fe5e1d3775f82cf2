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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** The faults of what keeps lists that are changed, shared and deleted. */
@SuppressWarnings("ImmutableEnumChecker") // what is done otherwise has no state
enum ListFault implements FaultyStore {
    UPDATE_STORES_THE_DETAILS_TOO("update", (sound, call) -> {
        sound.lists().updateDetails(call.argument(0));
        return call.proceed();
    }),
    UPDATE_STORES_THE_USERS_TOO("update", (sound, call) -> {
        sound.lists().updateUsers(call.argument(0));
        return call.proceed();
    }),
    UPDATE_OF_DETAILS_STORES_THE_VERSION_TOO("updateDetails", (sound, call) -> {
        sound.lists().update(call.argument(0));
        return call.proceed();
    }),
    A_CAMPAIGN_IS_NEVER_TAKEN_AWAY("updateDetails", (sound, call) -> {
        LeadList list = call.argument(0);
        LeadList stored = sound.lists().find(list.id()).orElseThrow();
        if (list.campaign() != null) {
            return call.proceed();
        }
        sound.lists().updateDetails(list.with(new ListDetails(list.name(), stored.campaign())));
        return null;
    }),
    USERS_ARE_NOT_UPDATED("updateUsers", (sound, call) -> null),
    USERS_LOSE_THEIR_ROLES(
            "updateUsers", (sound, call) -> users(sound, call, sharing -> Sharing.of(sharing.userIds(), false, false))),
    USERS_COME_BY_ID(
            "updateUsers",
            (sound, call) -> users(sound, call, sharing -> {
                List<Grant> sorted = new ArrayList<>(sharing.grants());
                sorted.sort(Comparator.comparing(grant -> grant.user().value()));
                return new Sharing(sorted, false, false);
            })),
    USERS_ARE_NEVER_TAKEN_AWAY("updateUsers", (sound, call) -> {
        LeadList list = call.argument(0);
        Sharing stored = sound.lists().find(list.id()).orElseThrow().sharing();
        return users(sound, call, sharing -> {
            Sharing all = sharing;
            for (Grant grant : stored.grants()) {
                all = all.includes(grant.user()) ? all : all.granting(grant.user(), grant.role());
            }
            return all;
        });
    }),
    LOCK_SHOWS_THE_USERS_OF_BEFORE("lock", (sound, call) -> Remembered.withFirstUsers(call)),
    RECENT_IGNORES_THE_READER("recent", (sound, call) -> sound.lists().recent(null, call.argument(1))),
    RECENT_IGNORES_VIEWERS("recent", (sound, call) -> {
        UserId reader = call.argument(0);
        return call.<List<LeadList>>proceed().stream()
                .filter(list -> reader == null || isEditor(list, reader))
                .toList();
    }),
    RECENT_IS_OF_PEOPLE_ALONE(
            "recent",
            (sound, call) -> call.<List<LeadList>>proceed().stream()
                    .filter(list -> list.type() == LeadType.PERSON)
                    .toList()),
    RECENT_COMES_BY_ID(
            "recent",
            (sound, call) -> call.<List<LeadList>>proceed().stream()
                    .sorted(Comparator.comparing(LeadList::id).reversed())
                    .toList()),
    HOLDING_IGNORES_THE_READER(
            "holding", (sound, call) -> sound.lists().holding(call.argument(0), null, call.argument(2))),
    HOLDING_FORGETS_WHERE_IT_WAS("holding", (sound, call) -> {
        PageRequest<LeadListId> pageRequest = call.argument(2);
        return sound.lists().holding(call.argument(0), call.argument(1), PageRequest.first(pageRequest.limit()));
    }),
    HOLDING_REMEMBERS_WHO_LEFT("holding", (sound, call) -> {
        LeadId lead = call.argument(0);
        PageRequest<LeadListId> pageRequest = call.argument(2);
        return sound
                .lists()
                .page(
                        lead.type(),
                        call.argument(1),
                        new PageRequest<>(pageRequest.after(), pageRequest.before(), Integer.MAX_VALUE))
                .stream()
                .filter(list -> isOrWasMember(sound, list.id(), lead))
                .limit(pageRequest.limit())
                .toList();
    }),
    CREATION_COUNTS_WITHOUT_END(
            "countForCreation", (sound, call) -> sound.lists().countForCreation(Integer.MAX_VALUE)),
    CREATION_MISSES_THE_LAST_LIST("countForCreation", (sound, call) -> Math.max(0, call.<Integer>proceed() - 1)),
    DELETED_LISTS_ARE_FOUND("find", (sound, call) -> Remembered.orElse(sound, call)),
    DELETED_LISTS_ARE_LOCKED("lock", (sound, call) -> Remembered.orElse(sound, call)),
    DELETED_LISTS_HOLD_THEIR_MEMBERS("holding", (sound, call) -> {
        List<LeadList> holding = new ArrayList<>(call.<List<LeadList>>proceed());
        for (LeadListId id : sound.lists().deleted(9)) {
            if (isOrWasMember(sound, id, call.argument(0))) {
                holding.add(Samples.aList(Samples.anOrganization(), LeadType.PERSON));
            }
        }
        return holding;
    }),
    DELETED_LISTS_ARE_NOT_TOLD("deleted", (sound, call) -> List.of()),
    DELETED_LISTS_ARE_TOLD_WITHOUT_END("deleted", (sound, call) -> sound.lists().deleted(Integer.MAX_VALUE)),
    A_DELETED_LIST_CAN_BE_INSERTED_AGAIN("insert", (sound, call) -> {
        LeadList list = call.argument(0);
        sound.lists().purge(list.id(), Integer.MAX_VALUE);
        return call.proceed();
    }),
    PURGE_DOES_NOTHING("purge", (sound, call) -> true),
    PURGE_NEVER_ENDS("purge", (sound, call) -> {
        call.proceed();
        return false;
    }),
    PURGE_TAKES_LISTS_THAT_LIVE("purge", (sound, call) -> {
        sound.lists().delete(call.argument(0));
        return call.proceed();
    });

    private final String method;
    private final BiFunction<Transaction, Call, Object> otherwise;

    ListFault(String method, BiFunction<Transaction, Call, Object> otherwise) {
        this.method = method;
        this.otherwise = otherwise;
    }

    @Override
    public Lists lists(Transaction sound) {
        return FaultyStore.instead(Lists.class, sound.lists(), method, call -> otherwise.apply(sound, call));
    }

    private static Object users(Transaction sound, Call call, UnaryOperator<Sharing> otherwise) {
        LeadList list = call.argument(0);
        sound.lists().updateUsers(list.with(otherwise.apply(list.sharing())));
        return null;
    }

    private static boolean isEditor(LeadList list, UserId reader) {
        return list.sharing()
                .roleOf(reader)
                .filter(role -> role.includes(Role.EDITOR))
                .isPresent();
    }

    private static boolean isOrWasMember(Transaction sound, LeadListId list, LeadId lead) {
        return !sound.members().memberships(list, List.of(lead)).isEmpty();
    }

    /** What a fault remembers. */
    private static final class Remembered {
        private static final Map<LeadListId, LeadList> LISTS = new ConcurrentHashMap<>();

        /** The list, or, if it is deleted, what was answered before. */
        static Optional<LeadList> orElse(Transaction sound, Call call) {
            LeadListId id = call.argument(0);
            Optional<LeadList> found = call.proceed();
            found.ifPresent(list -> LISTS.put(id, list));
            boolean isDeleted = sound.lists().deleted(Integer.MAX_VALUE).contains(id);
            return isDeleted ? Optional.ofNullable(LISTS.get(id)) : found;
        }

        /** The list with the users of whom was told first. */
        static Optional<LeadList> withFirstUsers(Call call) {
            Optional<LeadList> found = call.proceed();
            return found.map(list ->
                    list.with(LISTS.computeIfAbsent(list.id(), id -> list).sharing()));
        }
    }
}
