package io.leadlist.contract;

import io.leadlist.call.LeadListId;
import io.leadlist.call.OperationId;
import io.leadlist.call.OrganizationId;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.PersonId;
import io.leadlist.list.Change;
import io.leadlist.list.LeadList;
import io.leadlist.list.Sharing;
import io.leadlist.memory.MemoryStorage;
import io.leadlist.storage.Accounts;
import io.leadlist.storage.Batches;
import io.leadlist.storage.Entries;
import io.leadlist.storage.Imports;
import io.leadlist.storage.Journal;
import io.leadlist.storage.Lists;
import io.leadlist.storage.Member;
import io.leadlist.storage.Members;
import io.leadlist.storage.Operations;
import io.leadlist.storage.People;
import io.leadlist.storage.Records;
import io.leadlist.storage.Storage;
import io.leadlist.storage.Transaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A store that does everything right but one thing. */
enum PlantedFault {
    NONE,
    LINK_SAYS_THAT_ALL_WERE_ADDED {
        @Override
        Members members(Transaction sound) {
            return instead(Members.class, sound.members(), "link", call -> {
                call.proceed();
                return new HashSet<>((Collection<?>) call.argument(2));
            });
        }
    },
    LINK_ADDS_NOBODY_IF_ONE_IS_A_MEMBER {
        @Override
        Members members(Transaction sound) {
            return instead(Members.class, sound.members(), "link", call -> {
                List<? extends LeadId> ids = call.argument(2);
                return sound.members().linked(call.argument(0), ids).isEmpty() ? call.proceed() : new HashSet<LeadId>();
            });
        }
    },
    PAGE_FORGETS_WHERE_IT_WAS {
        @Override
        Members members(Transaction sound) {
            return instead(
                    Members.class,
                    sound.members(),
                    "page",
                    call -> sound.members().page(call.argument(0), Member.Place.START, call.<Integer>argument(2)));
        }
    },
    PAGE_SHOWS_LATER_MEMBERS {
        @Override
        Members members(Transaction sound) {
            return instead(Members.class, sound.members(), "page", call -> {
                LeadList list = call.argument(0);
                LeadList later = list;
                for (int i = 0; i < 10; i++) {
                    later = later.grownBy(0, list.updatedAt());
                }
                return sound.members().page(later, call.argument(1), call.<Integer>argument(2));
            });
        }
    },
    MEMBERS_COME_BY_ID {
        @Override
        Members members(Transaction sound) {
            return instead(Members.class, sound.members(), "page", call -> {
                List<Member> page = new ArrayList<>(call.<List<Member>>proceed());
                page.sort((one, other) -> one.id().value().compareTo(other.id().value()));
                return page;
            });
        }
    },
    MEMBERS_ARE_COMPARED_WITHOUT_CASE {
        @Override
        Members members(Transaction sound) {
            return instead(Members.class, sound.members(), "link", call -> {
                Map<String, LeadId> folded = new HashMap<>();
                call.<List<? extends LeadId>>argument(2)
                        .forEach(id -> folded.putIfAbsent(id.value().toUpperCase(Locale.ROOT), id));
                return sound.members().link(call.argument(0), call.<Long>argument(1), List.copyOf(folded.values()));
            });
        }
    },
    COUNT_IS_OFF_BY_ONE {
        @Override
        Lists lists(Transaction sound) {
            return instead(Lists.class, sound.lists(), "update", call -> {
                LeadList list = call.argument(0);
                sound.lists().update(counted(list, list.memberCount() + 1));
                return null;
            });
        }
    },
    USERS_ARE_FORGOTTEN {
        @Override
        Lists lists(Transaction sound) {
            return instead(Lists.class, sound.lists(), "find", call -> {
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
        Journal journal(Transaction sound) {
            return instead(Journal.class, sound.journal(), "append", call -> null);
        }
    },
    JOURNAL_FORGETS_THE_VERSION_ASKED {
        @Override
        Journal journal(Transaction sound) {
            return instead(
                    Journal.class,
                    sound.journal(),
                    "since",
                    call -> sound.journal().since(call.<LeadListId>argument(0), 0, call.<Integer>argument(2)));
        }
    },
    JOURNAL_LOSES_THE_SOURCE {
        @Override
        Journal journal(Transaction sound) {
            return instead(Journal.class, sound.journal(), "append", call -> {
                Change change = call.argument(0);
                sound.journal()
                        .append(new Change(
                                change.listId(),
                                change.version(),
                                change.at(),
                                change.by(),
                                Change.Source.CREATION,
                                change.added(),
                                change.memberCount()));
                return null;
            });
        }
    },
    ANSWERS_ARE_NOT_STORED {
        @Override
        Operations operations(Transaction sound) {
            return instead(Operations.class, sound.operations(), "store", call -> null);
        }
    },
    ANSWERS_ARE_FOUND_WITHOUT_CASE {
        @Override
        Operations operations(Transaction sound) {
            return instead(Operations.class, sound.operations(), "find", call -> {
                OperationId id = call.argument(0);
                Optional<?> found = call.proceed();
                return found.isPresent()
                        ? found
                        : sound.operations().find(new OperationId(id.value().toLowerCase(Locale.ROOT)));
            });
        }
    },
    INSERTING_OVERWRITES {
        @Override
        People people(Transaction sound) {
            return instead(People.class, sound.people(), "insertAbsent", call -> {
                sound.people().replace(call.argument(0));
                return null;
            });
        }
    },
    REPLACING_DOES_NOTHING {
        @Override
        Records<CompanyId, Company> companies(Transaction sound) {
            return instead(Records.class, sound.companies(), "replace", call -> null);
        }
    },
    DELETED_RECORDS_ARE_PRESENT {
        @Override
        People people(Transaction sound) {
            return instead(People.class, sound.people(), "standing", call -> {
                Map<PersonId, Records.Standing> standing =
                        new HashMap<>(call.<Map<PersonId, Records.Standing>>proceed());
                standing.replaceAll((id, was) -> Records.Standing.PRESENT);
                return standing;
            });
        }
    },
    KEYS_MATCH_NOBODY {
        @Override
        People people(Transaction sound) {
            return instead(People.class, sound.people(), "matches", call -> Map.of());
        }
    },
    ORGANIZATIONS_SHARE_EVERYTHING {
        @Override
        OrganizationId organization(OrganizationId asked) {
            return SHARED;
        }
    },
    WHAT_THREW_IS_STORED_ALL_THE_SAME {
        @Override
        <T> T carryOut(Storage sound, OrganizationId organization, Function<Transaction, T> work) {
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
        <T> T carryOut(Storage sound, OrganizationId organization, Function<Transaction, T> work) {
            try {
                return sound.write(organization, work);
            } catch (RuntimeException failure) {
                throw new IllegalStateException(failure);
            }
        }
    },

    DRY_RUNS_ARE_KEPT {
        @Override
        <T> T tryOut(Storage sound, OrganizationId organization, Function<Transaction, T> work) {
            return sound.write(organization, work);
        }
    };

    private static final OrganizationId SHARED = new OrganizationId("shared");

    /** A store with this fault, otherwise a memory store. */
    Storage storage() {
        Storage sound = new MemoryStorage();
        return new Storage() {
            @Override
            public <T> T write(OrganizationId organization, Function<Transaction, T> work) {
                return carryOut(sound, organization(organization), transaction -> work.apply(faulty(transaction)));
            }

            @Override
            public <T> T dryRun(OrganizationId organization, Function<Transaction, T> work) {
                return tryOut(sound, organization(organization), transaction -> work.apply(faulty(transaction)));
            }

            @Override
            public <T> T read(OrganizationId organization, Function<Transaction, T> work) {
                return write(organization, work);
            }

            @Override
            public List<OrganizationId> organizationsWithWork(Instant now, int limit) {
                return sound.organizationsWithWork(now, limit);
            }
        };
    }

    <T> T carryOut(Storage sound, OrganizationId organization, Function<Transaction, T> work) {
        return sound.write(organization, work);
    }

    <T> T tryOut(Storage sound, OrganizationId organization, Function<Transaction, T> work) {
        return sound.dryRun(organization, work);
    }

    OrganizationId organization(OrganizationId asked) {
        return asked;
    }

    Lists lists(Transaction sound) {
        return sound.lists();
    }

    Members members(Transaction sound) {
        return sound.members();
    }

    People people(Transaction sound) {
        return sound.people();
    }

    Records<CompanyId, Company> companies(Transaction sound) {
        return sound.companies();
    }

    Journal journal(Transaction sound) {
        return sound.journal();
    }

    Operations operations(Transaction sound) {
        return sound.operations();
    }

    Imports imports(Transaction sound) {
        return sound.imports();
    }

    Entries entries(Transaction sound) {
        return sound.entries();
    }

    Batches batches(Transaction sound) {
        return sound.batches();
    }

    Accounts accounts(Transaction sound) {
        return sound.accounts();
    }

    private Transaction faulty(Transaction sound) {
        record Faulty(
                Lists lists,
                Members members,
                People people,
                Records<CompanyId, Company> companies,
                Journal journal,
                Operations operations,
                Imports imports,
                Entries entries,
                Batches batches,
                Accounts accounts)
                implements Transaction {}
        return new Faulty(
                lists(sound),
                members(sound),
                people(sound),
                companies(sound),
                journal(sound),
                operations(sound),
                imports(sound),
                entries(sound),
                batches(sound),
                accounts(sound));
    }

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

    /** A call of the one method that is done otherwise. */
    private record Call(Object target, Method method, List<Object> arguments) {
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the caller knows the port
        <T> T argument(int index) {
            return (T) arguments.get(index);
        }

        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the caller knows the port
        <T> T proceed() {
            try {
                return (T) method.invoke(target, arguments.toArray());
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(thrown);
            } catch (IllegalAccessException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the caller knows the port
    private static <T> T instead(Class<?> port, Object sound, String name, Function<Call, Object> otherwise) {
        return (T) Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (self, method, arguments) -> {
            Call call = new Call(sound, method, arguments == null ? List.of() : Arrays.asList(arguments));
            return method.getName().equals(name) ? otherwise.apply(call) : call.proceed();
        });
    }
}
