package io.leadlist.contract;

import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.PersonId;
import io.leadlist.list.Change;
import io.leadlist.list.LeadList;
import io.leadlist.list.MemberPosition;
import io.leadlist.list.Sharing;
import io.leadlist.storage.Journal;
import io.leadlist.storage.Lists;
import io.leadlist.storage.Member;
import io.leadlist.storage.Members;
import io.leadlist.storage.People;
import io.leadlist.storage.Records;
import io.leadlist.storage.Storage;
import io.leadlist.storage.StoredResults;
import io.leadlist.storage.Transaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The faults of what keeps lists, members and records. */
enum PlantedFault implements FaultyStore {
    NONE,
    LINK_SAYS_THAT_ALL_WERE_ADDED {
        @Override
        public Members members(Transaction sound) {
            return FaultyStore.instead(Members.class, sound.members(), "link", call -> {
                call.proceed();
                return new HashSet<>((Collection<?>) call.argument(2));
            });
        }
    },
    LINK_ADDS_NOBODY_IF_ONE_IS_A_MEMBER {
        @Override
        public Members members(Transaction sound) {
            return FaultyStore.instead(Members.class, sound.members(), "link", call -> {
                List<? extends LeadId> ids = call.argument(2);
                return sound.members().linked(call.argument(0), ids).isEmpty() ? call.proceed() : new HashSet<LeadId>();
            });
        }
    },
    PAGE_FORGETS_WHERE_IT_WAS {
        @Override
        public Members members(Transaction sound) {
            return FaultyStore.instead(
                    Members.class,
                    sound.members(),
                    "page",
                    call -> sound.members().page(call.argument(0), MemberPosition.START, call.<Integer>argument(2)));
        }
    },
    PAGE_SHOWS_LATER_MEMBERS {
        @Override
        public Members members(Transaction sound) {
            return FaultyStore.instead(Members.class, sound.members(), "page", call -> {
                LeadList list = call.argument(0);
                LeadList later = list.atVersion(list.version() + 10);
                return sound.members().page(later, call.argument(1), call.<Integer>argument(2));
            });
        }
    },
    MEMBERS_COME_BY_ID {
        @Override
        public Members members(Transaction sound) {
            return FaultyStore.instead(Members.class, sound.members(), "page", call -> {
                List<Member> page = new ArrayList<>(call.<List<Member>>proceed());
                page.sort((one, other) -> one.id().value().compareTo(other.id().value()));
                return page;
            });
        }
    },
    MEMBERS_ARE_COMPARED_WITHOUT_CASE {
        @Override
        public Members members(Transaction sound) {
            return FaultyStore.instead(Members.class, sound.members(), "link", call -> {
                Map<String, LeadId> folded = new HashMap<>();
                call.<List<? extends LeadId>>argument(2)
                        .forEach(id -> folded.putIfAbsent(id.value().toUpperCase(Locale.ROOT), id));
                return sound.members().link(call.argument(0), call.<Long>argument(1), List.copyOf(folded.values()));
            });
        }
    },
    COUNT_IS_OFF_BY_ONE {
        @Override
        public Lists lists(Transaction sound) {
            return FaultyStore.instead(Lists.class, sound.lists(), "update", call -> {
                LeadList list = call.argument(0);
                sound.lists().update(counted(list, list.memberCount() + 1));
                return null;
            });
        }
    },
    USERS_ARE_FORGOTTEN {
        @Override
        public Lists lists(Transaction sound) {
            return FaultyStore.instead(Lists.class, sound.lists(), "find", call -> {
                Optional<LeadList> found = call.proceed();
                return found.map(list -> new LeadList(
                        list.id(),
                        list.organization(),
                        list.name(),
                        list.type(),
                        list.icpId(),
                        list.campaign(),
                        Sharing.with(list.sharing().owner()),
                        list.memberCount(),
                        list.version(),
                        list.createdAt(),
                        list.updatedAt()));
            });
        }
    },
    JOURNAL_IS_NOT_KEPT {
        @Override
        public Journal journal(Transaction sound) {
            return FaultyStore.instead(Journal.class, sound.journal(), "append", call -> null);
        }
    },
    JOURNAL_FORGETS_THE_VERSION_ASKED {
        @Override
        public Journal journal(Transaction sound) {
            return FaultyStore.instead(
                    Journal.class,
                    sound.journal(),
                    "since",
                    call -> sound.journal().since(call.<LeadListId>argument(0), 0, call.<Integer>argument(2)));
        }
    },
    JOURNAL_LOSES_THE_SOURCE {
        @Override
        public Journal journal(Transaction sound) {
            return FaultyStore.instead(Journal.class, sound.journal(), "append", call -> {
                Change change = call.argument(0);
                sound.journal()
                        .append(Samples.aChange(
                                change.listId(),
                                change.version(),
                                change.by().value(),
                                Change.Source.CREATION,
                                change.added(),
                                change.memberCount()));
                return null;
            });
        }
    },
    RESULTS_ARE_NOT_STORED {
        @Override
        public StoredResults storedResults(Transaction sound) {
            return FaultyStore.instead(StoredResults.class, sound.storedResults(), "store", call -> null);
        }
    },
    RESULTS_ARE_FOUND_WITHOUT_CASE {
        @Override
        public StoredResults storedResults(Transaction sound) {
            return FaultyStore.instead(StoredResults.class, sound.storedResults(), "find", call -> {
                IdempotencyKey id = call.argument(0);
                Optional<?> found = call.proceed();
                return found.isPresent()
                        ? found
                        : sound.storedResults()
                                .find(new IdempotencyKey(id.value().toLowerCase(Locale.ROOT)));
            });
        }
    },
    INSERTING_OVERWRITES {
        @Override
        public People people(Transaction sound) {
            return FaultyStore.instead(People.class, sound.people(), "insertAbsent", call -> {
                sound.people().replace(call.argument(0));
                return null;
            });
        }
    },
    REPLACING_DOES_NOTHING {
        @Override
        public Records<CompanyId, Company> companies(Transaction sound) {
            return FaultyStore.instead(Records.class, sound.companies(), "replace", call -> null);
        }
    },
    DELETED_RECORDS_ARE_PRESENT {
        @Override
        public People people(Transaction sound) {
            return FaultyStore.instead(People.class, sound.people(), "standing", call -> {
                Map<PersonId, Records.Standing> standing =
                        new HashMap<>(call.<Map<PersonId, Records.Standing>>proceed());
                standing.replaceAll((id, was) -> Records.Standing.PRESENT);
                return standing;
            });
        }
    },
    KEYS_MATCH_NOBODY {
        @Override
        public People people(Transaction sound) {
            return FaultyStore.instead(People.class, sound.people(), "matches", call -> Map.of());
        }
    },
    ORGANIZATIONS_SHARE_EVERYTHING {
        @Override
        public OrganizationId organization(OrganizationId asked) {
            return SHARED;
        }
    },
    WHAT_THREW_IS_STORED_ALL_THE_SAME {
        @Override
        public <T> T carryOut(Storage sound, OrganizationId organization, Function<Transaction, T> work) {
            RuntimeException[] thrown = new RuntimeException[1];
            T result = sound.write(organization, transaction -> {
                try {
                    return work.apply(transaction);
                } catch (RuntimeException failure) {
                    thrown[0] = failure;
                    return null;
                }
            });
            if (thrown[0] != null) {
                throw thrown[0];
            }
            return result;
        }
    },
    EXCEPTIONS_ARE_WRAPPED {
        @Override
        public <T> T carryOut(Storage sound, OrganizationId organization, Function<Transaction, T> work) {
            try {
                return sound.write(organization, work);
            } catch (RuntimeException failure) {
                throw new IllegalStateException(failure);
            }
        }
    },

    DRY_RUNS_ARE_KEPT {
        @Override
        public <T> T tryOut(Storage sound, OrganizationId organization, Function<Transaction, T> work) {
            return sound.write(organization, work);
        }
    };

    private static final OrganizationId SHARED = new OrganizationId("shared");

    private static LeadList counted(LeadList list, long count) {
        return new LeadList(
                list.id(),
                list.organization(),
                list.name(),
                list.type(),
                list.icpId(),
                list.campaign(),
                list.sharing(),
                count,
                list.version(),
                list.createdAt(),
                list.updatedAt());
    }
}
