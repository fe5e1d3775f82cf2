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
import io.leadlist.storage.Members.Conflicts;
import io.leadlist.storage.Transaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The faults of what keeps memberships that end. */
@SuppressWarnings("ImmutableEnumChecker") // what is done otherwise has no state
enum MembershipFault implements FaultyStore {
    UNLINK_FORGETS_THE_HISTORY("page", (sound, call) -> {
        LeadList list = call.argument(0);
        return sound.members().page(list, call.argument(1), call.<Integer>argument(2)).stream()
                .filter(member -> isLinked(sound, list.id(), member.id()))
                .toList();
    }),
    UNLINK_SAYS_THAT_ALL_WERE_MEMBERS("unlink", (sound, call) -> {
        call.proceed();
        return new HashSet<>(call.<Collection<?>>argument(2));
    }),
    UNLINK_STOPS_AT_A_STRANGER("unlink", (sound, call) -> {
        Collection<? extends LeadId> ids = call.argument(2);
        List<? extends LeadId> first = ids.stream()
                .takeWhile(id -> isLinked(sound, call.argument(0), id))
                .toList();
        return sound.members().unlink(call.argument(0), call.<Long>argument(1), first);
    }),
    UNLINK_TAKES_NAMESAKES("unlink", (sound, call) -> {
        Set<LeadId> unlinked = new HashSet<>(call.<Set<LeadId>>proceed());
        List<LeadId> namesakes = membersNow(sound, call.argument(0))
                .map(Member::id)
                .filter(id -> unlinked.stream().anyMatch(one -> one.value().equalsIgnoreCase(id.value())))
                .toList();
        unlinked.addAll(sound.members().unlink(call.argument(0), call.<Long>argument(1), namesakes));
        return unlinked;
    }),
    UNLINK_ALL_BUT_COUNTS_THE_KEPT(
            "unlinkAllBut",
            (sound, call) ->
                    call.<Integer>proceed() + call.<Collection<?>>argument(2).size()),
    UNLINK_ALL_BUT_NOBODY_KEEPS_ALL(
            "unlinkAllBut", (sound, call) -> call.<Collection<?>>argument(2).isEmpty() ? 0 : call.<Integer>proceed()),
    UNLINK_ADDED_BY_GOES_BY_THE_PLACE("unlinkAddedBy", (sound, call) -> {
        long change = call.<Long>argument(2);
        List<LeadId> placed = membersNow(sound, call.argument(0))
                .filter(member -> member.position().version() == change)
                .map(Member::id)
                .toList();
        return sound.members()
                .unlink(call.argument(0), call.<Long>argument(1), placed)
                .size();
    }),
    UNLINK_ADDED_BY_TAKES_WHO_WAS_ADDED_AGAIN("unlinkAddedBy", (sound, call) -> {
        List<LeadId> added = effects(sound, call.argument(0), call.<Long>argument(2), true);
        return sound.members()
                .unlink(call.argument(0), call.<Long>argument(1), added)
                .size();
    }),
    RELINK_PUTS_THEM_AT_THE_END("relinkRemovedBy", (sound, call) -> {
        long change = call.<Long>argument(2);
        List<LeadId> removed = new ArrayList<>(effects(sound, call.argument(0), change, false));
        removed.removeAll(sound.members()
                .conflictsSince(call.argument(0), change, Integer.MAX_VALUE)
                .first());
        return sound.members()
                .link(call.argument(0), call.<Long>argument(1), removed)
                .size();
    }),
    RELINK_TAKES_WHO_WAS_TOUCHED_LATER("relinkRemovedBy", (sound, call) -> {
        List<LeadId> removed = effects(sound, call.argument(0), call.<Long>argument(2), false);
        int returned = call.<Integer>proceed();
        return returned
                + sound.members()
                        .link(call.argument(0), call.<Long>argument(1), removed)
                        .size();
    }),
    TOUCHED_IGNORES_WHO_WAS_ADDED_AGAIN("conflictsSince", (sound, call) -> {
        Conflicts conflicts =
                sound.members().conflictsSince(call.argument(0), call.<Long>argument(1), Integer.MAX_VALUE);
        List<LeadId> gone = conflicts.first().stream()
                .filter(id -> !isLinked(sound, call.argument(0), id))
                .toList();
        return new Conflicts(gone.stream().limit(call.<Integer>argument(2)).toList(), gone.size());
    }),
    TOUCHED_ARE_COUNTED_UP_TO_THE_LIMIT("conflictsSince", (sound, call) -> {
        Conflicts conflicts = call.proceed();
        return new Conflicts(conflicts.first(), conflicts.first().size());
    }),
    TOUCHED_COME_BY_ID("conflictsSince", (sound, call) -> {
        Conflicts conflicts = call.proceed();
        return new Conflicts(
                conflicts.first().stream()
                        .sorted(Comparator.comparing(LeadId::value))
                        .toList(),
                conflicts.count());
    }),
    PAGE_SHOWS_WHO_WAS_REMOVED("page", (sound, call) -> {
        LeadList list = call.argument(0);
        Map<MemberPosition, Member> all = new TreeMap<>();
        feed(sound, list.id(), list.version())
                .forEach(change -> all.put(
                        change.position().member(),
                        new Member(change.id(), change.position().member())));
        return all.values().stream()
                .filter(member -> member.position().compareTo(call.argument(1)) > 0)
                .limit(call.<Integer>argument(2))
                .toList();
    }),
    FEED_LOSES_THOSE_WHO_LEFT(
            "changes",
            (sound, call) -> call.<List<MemberChange>>proceed().stream()
                    .filter(change -> change.position().added())
                    .toList()),
    FEED_TELLS_WHO_CAME_BEFORE_WHO_LEFT(
            "changes",
            (sound, call) -> call.<List<MemberChange>>proceed().stream()
                    .sorted(Comparator.comparing(
                                    (MemberChange change) -> change.position().version())
                            .thenComparing(change -> !change.position().added()))
                    .toList()),
    FEED_FORGETS_WHERE_IT_WAS_WITHIN_A_CHANGE("changes", (sound, call) -> {
        FeedPosition after = call.argument(1);
        FeedPosition next =
                after.member().equals(MemberPosition.START) ? after : FeedPosition.before(after.version() + 1);
        return sound.members().changes(call.argument(0), next, call.<Long>argument(2), call.<Integer>argument(3));
    }),
    FEED_FORGETS_WHERE_TO_END(
            "changes",
            (sound, call) -> sound.members()
                    .changes(call.argument(0), call.argument(1), Long.MAX_VALUE, call.<Integer>argument(3))),
    MEMBERSHIPS_TELL_THE_LAST_ALONE("memberships", (sound, call) -> {
        Map<LeadId, List<Membership>> last = new HashMap<>(call.<Map<LeadId, List<Membership>>>proceed());
        last.replaceAll((id, all) -> all.subList(all.size() - 1, all.size()));
        return last;
    });

    private final String method;
    private final BiFunction<Transaction, Call, Object> otherwise;

    MembershipFault(String method, BiFunction<Transaction, Call, Object> otherwise) {
        this.method = method;
        this.otherwise = otherwise;
    }

    @Override
    public Members members(Transaction sound) {
        return FaultyStore.instead(Members.class, sound.members(), method, call -> otherwise.apply(sound, call));
    }

    private static boolean isLinked(Transaction sound, LeadListId list, LeadId id) {
        return !sound.members().linked(list, List.of(id)).isEmpty();
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

    /** Whom a change added, or removed. */
    private static List<LeadId> effects(Transaction sound, LeadListId list, long change, boolean added) {
        return feed(sound, list, change)
                .filter(one ->
                        one.position().version() == change && one.position().added() == added)
                .map(MemberChange::id)
                .toList();
    }
}
