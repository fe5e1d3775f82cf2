package io.leadlist.contract;

import static io.leadlist.contract.FaultyStore.instead;

import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.Role;
import io.leadlist.imports.Credits;
import io.leadlist.lead.LeadId;
import io.leadlist.list.Change;
import io.leadlist.list.Grant;
import io.leadlist.list.LeadList;
import io.leadlist.list.Membership;
import io.leadlist.list.Sharing;
import io.leadlist.storage.Batches;
import io.leadlist.storage.Journal;
import io.leadlist.storage.Lists;
import io.leadlist.storage.Member;
import io.leadlist.storage.MemberChange;
import io.leadlist.storage.MemberChange.FeedPosition;
import io.leadlist.storage.Members;
import io.leadlist.storage.Members.Conflicts;
import io.leadlist.storage.Operations;
import io.leadlist.storage.Operations.Answer.Rejected;
import io.leadlist.storage.Operations.Answered;
import io.leadlist.storage.Storage;
import io.leadlist.storage.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The faults of what keeps the lives of lists. Each is caught by the contract that it is about, whatever the others
 * say.
 */
enum LifeFault implements FaultyStore {
    UNLINKING_SAYS_THAT_ALL_WERE_REMOVED("Removal") {
        @Override
        public Members members(Transaction sound) {
            return instead(Members.class, sound.members(), "unlink", call -> {
                call.proceed();
                return Set.copyOf(call.<Collection<? extends LeadId>>argument(2));
            });
        }
    },
    UNLINKING_LEAVES_ALL_WHERE_THEY_ARE("Removal") {
        @Override
        public Members members(Transaction sound) {
            return instead(
                    Members.class,
                    sound.members(),
                    "unlink",
                    call -> sound.members().linked(call.argument(0), call.argument(2)));
        }
    },
    UNLINKING_ALL_IGNORES_WHO_IS_KEPT("Update") {
        @Override
        public Members members(Transaction sound) {
            return instead(
                    Members.class,
                    sound.members(),
                    "unlinkAllBut",
                    call -> sound.members().unlinkAllBut(call.argument(0), call.<Long>argument(1), Set.of()));
        }
    },
    NEW_NAMES_ARE_FORGOTTEN("Update") {
        @Override
        public Lists lists(Transaction sound) {
            return instead(Lists.class, sound.lists(), "updateDetails", call -> null);
        }
    },
    FORMER_NAMES_ARE_FORGOTTEN("Undo") {
        @Override
        public Journal journal(Transaction sound) {
            return instead(Journal.class, sound.journal(), "append", call -> {
                sound.journal().append(call.<Change>argument(0).withFormer(null));
                return null;
            });
        }
    },
    WHO_COMES_BACK_COMES_LAST("Undo") {
        @Override
        public Members members(Transaction sound) {
            return instead(Members.class, sound.members(), "relinkRemovedBy", call -> {
                List<LeadId> ids = changed(sound, call.argument(0), call.<Long>argument(2), false);
                return sound.members()
                        .link(call.argument(0), call.<Long>argument(1), ids)
                        .size();
            });
        }
    },
    UNDONE_CHANGES_ARE_NOT_MARKED("Undo") {
        @Override
        public Journal journal(Transaction sound) {
            return instead(Journal.class, sound.journal(), "markUndone", call -> null);
        }
    },
    WHO_CAME_AGAIN_LEAVES_WITH_THE_UNDO("UndoTouched") {
        @Override
        public Members members(Transaction sound) {
            return instead(Members.class, sound.members(), "unlinkAddedBy", call -> {
                List<LeadId> ids = changed(sound, call.argument(0), call.<Long>argument(2), true);
                return sound.members()
                        .unlink(call.argument(0), call.<Long>argument(1), ids)
                        .size();
            });
        }
    },
    NOBODY_IS_TOUCHED("UndoTouched") {
        @Override
        public Members members(Transaction sound) {
            return instead(Members.class, sound.members(), "conflictsSince", call -> new Conflicts(List.of(), 0));
        }
    },
    THE_TOUCHED_ARE_COUNTED_AS_FAR_AS_THEY_ARE_NAMED("UndoTouched") {
        @Override
        public Members members(Transaction sound) {
            return instead(Members.class, sound.members(), "conflictsSince", call -> {
                Conflicts conflicts = call.proceed();
                return new Conflicts(conflicts.first(), conflicts.first().size());
            });
        }
    },
    NEW_ROLES_ARE_FORGOTTEN("Sharing") {
        @Override
        public Lists lists(Transaction sound) {
            return instead(Lists.class, sound.lists(), "updateUsers", call -> null);
        }
    },
    USERS_COME_BY_NAME("Sharing") {
        @Override
        public Lists lists(Transaction sound) {
            return instead(Lists.class, sound.lists(), "updateUsers", call -> {
                LeadList list = call.argument(0);
                List<Grant> grants = new ArrayList<>(list.sharing().grants());
                grants.sort(Comparator.comparing(grant -> grant.user().value()));
                sound.lists()
                        .updateUsers(
                                list.with(shared(list, grants, list.sharing().shared())));
                return null;
            });
        }
    },
    EVERYONE_WITH_A_ROLE_IS_AN_OWNER("Access") {
        @Override
        public Lists lists(Transaction sound) {
            return instead(
                    Lists.class,
                    sound.lists(),
                    "lock",
                    call -> call.<Optional<LeadList>>proceed()
                            .map(list -> list.with(shared(
                                    list,
                                    list.sharing().grants().stream()
                                            .map(grant -> new Grant(grant.user(), Role.OWNER))
                                            .toList(),
                                    list.sharing().shared()))));
        }
    },
    LISTS_ARE_READ_BY_EVERYONE("Access") {
        @Override
        public Lists lists(Transaction sound) {
            return instead(
                    Lists.class,
                    sound.lists(),
                    "find",
                    call -> call.<Optional<LeadList>>proceed()
                            .map(list -> list.with(shared(list, list.sharing().grants(), true))));
        }
    },
    LISTS_THAT_ARE_SHARED_ARE_CLOSED("Access") {
        @Override
        public Lists lists(Transaction sound) {
            return instead(
                    Lists.class,
                    sound.lists(),
                    "find",
                    call -> call.<Optional<LeadList>>proceed()
                            .map(list -> list.with(shared(list, list.sharing().grants(), false))));
        }
    },
    OVERVIEWS_SHOW_THE_LISTS_OF_OTHERS("Access") {
        @Override
        public Lists lists(Transaction sound) {
            return instead(
                    Lists.class, sound.lists(), "recent", call -> sound.lists().recent(null, call.argument(1)));
        }
    },
    WHO_ASKS_FOR_A_LEAD_SEES_THE_LISTS_OF_OTHERS("Access") {
        @Override
        public Lists lists(Transaction sound) {
            return instead(
                    Lists.class,
                    sound.lists(),
                    "holding",
                    call -> sound.lists().holding(call.argument(0), null, call.argument(2)));
        }
    },
    DELETING_IS_FORGOTTEN("Deletion") {
        @Override
        public Lists lists(Transaction sound) {
            return instead(Lists.class, sound.lists(), "delete", call -> null);
        }
    },
    PURGING_LEAVES_ALL("Deletion") {
        @Override
        public Lists lists(Transaction sound) {
            return instead(Lists.class, sound.lists(), "purge", call -> true);
        }
    },
    THE_WORK_OF_DELETED_LISTS_GOES_ON("Deletion") {
        @Override
        public Batches batches(Transaction sound) {
            return instead(Batches.class, sound.batches(), "removeAll", call -> Credits.NONE);
        }
    },
    STAYS_THAT_ENDED_ARE_FORGOTTEN("History") {
        @Override
        public Members members(Transaction sound) {
            return instead(Members.class, sound.members(), "memberships", call -> {
                Map<LeadId, List<Membership>> current = new HashMap<>(call.<Map<LeadId, List<Membership>>>proceed());
                current.replaceAll((id, stays) ->
                        stays.stream().filter(stay -> stay.until() == null).toList());
                return current;
            });
        }
    },
    LISTS_ALWAYS_HAD_THE_NAME_THAT_THEY_HAVE("History") {
        @Override
        public Journal journal(Transaction sound) {
            return instead(Journal.class, sound.journal(), "detailsAsOf", call -> Optional.empty());
        }
    },
    RECEIPTS_ARE_NOT_KEPT("History") {
        @Override
        public Journal journal(Transaction sound) {
            return instead(Journal.class, sound.journal(), "keepReceipt", call -> null);
        }
    },
    WHO_LEFT_LATER_IS_NOT_SEEN("History") {
        @Override
        public Members members(Transaction sound) {
            return instead(Members.class, sound.members(), "page", call -> {
                List<Member> page = call.proceed();
                Set<LeadId> now = sound.members()
                        .linked(
                                call.<LeadList>argument(0).id(),
                                page.stream().map(Member::id).toList());
                return page.stream().filter(member -> now.contains(member.id())).toList();
            });
        }
    },
    CHANGES_FORGET_UNDER_WHICH_OPERATION_THEY_WERE_MADE("SafeWriting") {
        @Override
        public Journal journal(Transaction sound) {
            return instead(Journal.class, sound.journal(), "append", call -> {
                Change change = call.argument(0);
                sound.journal()
                        .append(new Change(
                                change.listId(),
                                change.version(),
                                change.at(),
                                change.by(),
                                change.source(),
                                change.added(),
                                change.removed(),
                                change.memberCount(),
                                null,
                                change.former(),
                                change.undoes(),
                                change.undoneBy()));
                return null;
            });
        }
    },
    THE_FEED_FORGETS_WHO_LEFT("ChangeFeed") {
        @Override
        public Members members(Transaction sound) {
            return instead(
                    Members.class,
                    sound.members(),
                    "changes",
                    call -> call.<List<MemberChange>>proceed().stream()
                            .filter(change -> change.position().added())
                            .toList());
        }
    },
    THE_FEED_FORGETS_WHERE_IT_WAS("ChangeFeed") {
        @Override
        public Members members(Transaction sound) {
            return instead(
                    Members.class,
                    sound.members(),
                    "changes",
                    call -> sound.members()
                            .changes(
                                    call.argument(0),
                                    FeedPosition.before(
                                            call.<FeedPosition>argument(1).version()),
                                    call.<Long>argument(2),
                                    call.<Integer>argument(3)));
        }
    },
    OVERVIEWS_COME_BY_ID("Reading") {
        @Override
        public Lists lists(Transaction sound) {
            return instead(Lists.class, sound.lists(), "recent", call -> {
                List<LeadList> lists = new ArrayList<>(call.<List<LeadList>>proceed());
                lists.sort(Comparator.comparing(LeadList::id));
                return lists;
            });
        }
    },
    EVERYONE_IS_A_MEMBER("Reading") {
        @Override
        public Members members(Transaction sound) {
            return instead(
                    Members.class,
                    sound.members(),
                    "linked",
                    call -> Set.copyOf(call.<Collection<? extends LeadId>>argument(1)));
        }
    },
    ANSWERS_ARE_SWEPT_TOO_EARLY("SafeWriting") {
        @Override
        public Operations operations(Transaction sound) {
            return instead(
                    Operations.class,
                    sound.operations(),
                    "sweep",
                    call -> sound.operations()
                            .sweep(call.<Instant>argument(0).plusMillis(1), call.<Integer>argument(1)));
        }
    },
    ANSWERS_ARE_NEVER_SWEPT("SafeWriting") {
        @Override
        public Operations operations(Transaction sound) {
            return instead(Operations.class, sound.operations(), "sweep", call -> 0);
        }
    },
    REFUSALS_ARE_NOT_KEPT("KeptRefusals") {
        @Override
        public Operations operations(Transaction sound) {
            return instead(
                    Operations.class,
                    sound.operations(),
                    "store",
                    call -> call.<Answered>argument(1).answer() instanceof Rejected ? null : call.proceed());
        }
    },
    ONE_LIST_IS_NOT_COUNTED("Limits") {
        @Override
        public Lists lists(Transaction sound) {
            return instead(Lists.class, sound.lists(), "countForCreation", call -> call.<Integer>proceed() - 1);
        }
    },
    NOBODY_IS_A_MEMBER("Limits") {
        @Override
        public Members members(Transaction sound) {
            return instead(Members.class, sound.members(), "linked", call -> Set.of());
        }
    },
    ORGANIZATIONS_SHARE_THEIR_LISTS("Access") {
        @Override
        public OrganizationId organization(OrganizationId asked) {
            return new OrganizationId("all");
        }
    },
    DRY_RUNS_ARE_KEPT("SafeWriting") {
        @Override
        public <T> T tryOut(Storage sound, OrganizationId organization, Function<Transaction, T> work) {
            return sound.write(organization, work);
        }
    };

    /** The name of the contract that catches it. */
    final String contract;

    LifeFault(String contract) {
        this.contract = contract;
    }

    /** Whom a change brought or took. */
    private static List<LeadId> changed(Transaction sound, LeadListId list, long change, boolean added) {
        LeadList found = sound.lists().find(list).orElseThrow();
        return sound.members().changes(found, FeedPosition.before(change), change, 10_000).stream()
                .filter(one -> one.position().added() == added)
                .map(MemberChange::id)
                .toList();
    }

    private static Sharing shared(LeadList list, List<Grant> grants, boolean shared) {
        return new Sharing(grants, shared, list.sharing().visible());
    }
}
