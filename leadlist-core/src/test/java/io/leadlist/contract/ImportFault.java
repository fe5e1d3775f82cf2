package io.leadlist.contract;

import static io.leadlist.contract.FaultyStore.instead;

import io.leadlist.call.OrganizationId;
import io.leadlist.call.PageRequest;
import io.leadlist.imports.Charge;
import io.leadlist.imports.Credits;
import io.leadlist.imports.LeadEntry;
import io.leadlist.imports.LeadImport;
import io.leadlist.imports.Resolution;
import io.leadlist.lead.LeadType;
import io.leadlist.list.LeadList;
import io.leadlist.list.MemberPosition;
import io.leadlist.storage.Accounts;
import io.leadlist.storage.Batches;
import io.leadlist.storage.Batches.Batch;
import io.leadlist.storage.Batches.WaitingEntry;
import io.leadlist.storage.Batches.Work;
import io.leadlist.storage.Due;
import io.leadlist.storage.Entries;
import io.leadlist.storage.Imports;
import io.leadlist.storage.Lists;
import io.leadlist.storage.Members;
import io.leadlist.storage.Storage;
import io.leadlist.storage.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The faults of what keeps imports, their work and their credits. */
enum ImportFault implements FaultyStore {
    PAGES_OF_LISTS_SHOW_THOSE_OF_OTHERS {
        @Override
        public Lists lists(Transaction sound) {
            return instead(
                    Lists.class,
                    sound.lists(),
                    "page",
                    call -> sound.lists().page(call.<LeadType>argument(0), null, call.argument(2)));
        }
    },
    PAGES_OF_LISTS_BEFORE_A_PLACE_ARE_BACKWARDS {
        @Override
        public Lists lists(Transaction sound) {
            return instead(
                    Lists.class, sound.lists(), "page", call -> backwardsIfBefore(call.argument(2), call.proceed()));
        }
    },
    IMPORTED_MEMBERS_ARE_SHOWN_AMONG_THE_OTHERS {
        @Override
        public Members members(Transaction sound) {
            return instead(Members.class, sound.members(), "notImported", call -> {
                LeadList list = call.argument(0);
                PageRequest<MemberPosition> pageRequest = call.argument(1);
                MemberPosition after = pageRequest.after() == null ? MemberPosition.START : pageRequest.after();
                return pageRequest.before() != null
                        ? call.proceed()
                        : sound.members().page(list.changedBy(0, list.updatedAt()), after, pageRequest.limit());
            });
        }
    },
    IMPORTS_FORGET_THAT_THEY_WERE_CANCELED {
        @Override
        public Imports imports(Transaction sound) {
            return instead(Imports.class, sound.imports(), "update", call -> {
                sound.imports().update(reopened(call.argument(0)));
                return null;
            });
        }
    },
    ENTRIES_COME_IN_ANY_ORDER {
        @Override
        public Entries entries(Transaction sound) {
            return instead(Entries.class, sound.entries(), "page", call -> {
                List<LeadEntry> page = new ArrayList<>(call.<List<LeadEntry>>proceed());
                Collections.rotate(page, 1);
                return page;
            });
        }
    },
    ENTRIES_BEFORE_A_PLACE_ARE_BACKWARDS {
        @Override
        public Entries entries(Transaction sound) {
            return instead(
                    Entries.class,
                    sound.entries(),
                    "page",
                    call -> backwardsIfBefore(call.argument(1), call.proceed()));
        }
    },
    ENTRIES_BEFORE_A_PLACE_ARE_THE_FIRST {
        @Override
        public Entries entries(Transaction sound) {
            return instead(Entries.class, sound.entries(), "page", call -> {
                PageRequest<Integer> pageRequest = call.argument(1);
                Integer before = pageRequest.before();
                return before == null
                        ? call.proceed()
                        : sound
                                .entries()
                                .page(call.argument(0), PageRequest.<Integer>first(pageRequest.limit()))
                                .stream()
                                .filter(entry -> entry.ordinal() < before)
                                .toList();
            });
        }
    },
    RESOLVING_FORGETS_THE_PHONES {
        @Override
        public Entries entries(Transaction sound) {
            return instead(Entries.class, sound.entries(), "resolve", call -> {
                Map<Integer, Resolution> resolutions = new HashMap<>(call.<Map<Integer, Resolution>>argument(1));
                resolutions.replaceAll((ordinal, resolution) -> withoutPhones(resolution));
                sound.entries().resolve(call.argument(0), resolutions);
                return null;
            });
        }
    },
    CLAIMS_ARE_NOT_EXCLUSIVE {
        @Override
        public Batches batches(Transaction sound) {
            return instead(Batches.class, sound.batches(), "claim", call -> {
                Due due = call.argument(0);
                UUID claim = call.argument(2);
                return sound.batches().claim(due, due.now(), claim);
            });
        }
    },
    BATCHES_ARE_CLAIMED_BEFORE_THEY_ARE_READY {
        @Override
        public Batches batches(Transaction sound) {
            return instead(Batches.class, sound.batches(), "claim", call -> {
                Due due = call.argument(0);
                Due early = new Due(due.now().plusMillis(1), due.lastPause(), due.lastLease());
                return sound.batches().claim(early, call.argument(1), call.argument(2));
            });
        }
    },
    BATCHES_WAIT_FOR_A_CLOCK_THAT_WAS_SET_BACK {
        @Override
        public Batches batches(Transaction sound) {
            return instead(Batches.class, sound.batches(), "claim", call -> {
                Due due = call.argument(0);
                return sound.batches().claim(Due.at(due.now()), call.argument(1), call.argument(2));
            });
        }
    },
    LEASES_AND_PAUSES_ARE_IGNORED {
        @Override
        public Batches batches(Transaction sound) {
            return instead(Batches.class, sound.batches(), "claim", call -> {
                Due due = call.argument(0);
                Due always = new Due(due.now(), due.now(), due.now());
                return sound.batches().claim(always, call.argument(1), call.argument(2));
            });
        }
    },
    CLAIMS_HOLD_A_MOMENT_TOO_LONG {
        @Override
        public Batches batches(Transaction sound) {
            return instead(Batches.class, sound.batches(), "claim", call -> {
                Instant until = call.argument(1);
                return sound.batches().claim(call.argument(0), until.plusMillis(1), call.argument(2));
            });
        }
    },
    WORK_FORGETS_OWN_PEOPLE {
        @Override
        public Batches batches(Transaction sound) {
            return instead(Batches.class, sound.batches(), "work", call -> {
                Work work = call.proceed();
                return new Work(
                        work.leadImport(),
                        work.entries().stream()
                                .map(entry -> new WaitingEntry(entry.entry(), null))
                                .toList());
            });
        }
    },
    CLOSING_IGNORES_THE_CLAIM {
        @Override
        public Batches batches(Transaction sound) {
            return instead(Batches.class, sound.batches(), "close", call -> {
                call.proceed();
                return true;
            });
        }
    },
    PUTTING_BACK_IGNORES_THE_CLAIM {
        @Override
        public Batches batches(Transaction sound) {
            return instead(Batches.class, sound.batches(), "putBack", call -> {
                call.proceed();
                return true;
            });
        }
    },
    A_BATCH_THAT_IS_PUT_BACK_FORGETS_ITS_ATTEMPTS {
        @Override
        public Batches batches(Transaction sound) {
            return instead(
                    Batches.class,
                    sound.batches(),
                    "putBack",
                    call -> sound.batches().putBack(call.argument(0), untried(call.argument(1))));
        }
    },
    REMOVED_BATCHES_RELEASE_NOTHING {
        @Override
        public Batches batches(Transaction sound) {
            return instead(Batches.class, sound.batches(), "removeAll", call -> {
                call.proceed();
                return Credits.NONE;
            });
        }
    },
    RESERVING_OVERDRAWS {
        @Override
        public Accounts accounts(Transaction sound) {
            return instead(Accounts.class, sound.accounts(), "reserve", call -> {
                call.proceed();
                return true;
            });
        }
    },
    SETTLING_RELEASES_NOTHING {
        @Override
        public Accounts accounts(Transaction sound) {
            return instead(Accounts.class, sound.accounts(), "settle", call -> {
                sound.accounts().settle(call.argument(0), call.argument(0));
                return null;
            });
        }
    },
    CHARGES_FORGET_WHAT_IS_PAID_FOR {
        @Override
        public Accounts accounts(Transaction sound) {
            return instead(Accounts.class, sound.accounts(), "charge", call -> {
                Collection<Charge> charges = call.argument(1);
                List<Charge> others = charges.stream()
                        .map(charge ->
                                new Charge(charge.item(), UUID.randomUUID().toString(), charge.amount()))
                        .toList();
                sound.accounts().charge(call.argument(0), others, call.argument(2));
                return Set.copyOf(charges);
            });
        }
    },
    A_PERSON_IS_NEVER_CHARGED_AGAIN {
        @Override
        public Accounts accounts(Transaction sound) {
            return instead(
                    Accounts.class,
                    sound.accounts(),
                    "charge",
                    call -> sound.accounts().charge(call.argument(0), call.argument(1), Samples.NOW));
        }
    },
    EVERYTHING_IS_SAID_TO_BE_CHARGED {
        @Override
        public Accounts accounts(Transaction sound) {
            return instead(Accounts.class, sound.accounts(), "charge", call -> {
                call.proceed();
                return Set.copyOf(call.<Collection<Charge>>argument(1));
            });
        }
    },
    A_GRANT_COUNTS_AGAIN {
        @Override
        public Accounts accounts(Transaction sound) {
            return instead(
                    Accounts.class,
                    sound.accounts(),
                    "grant",
                    call -> sound.accounts().grant(UUID.randomUUID().toString(), call.argument(1), call.argument(2)));
        }
    },
    ALL_ORGANIZATIONS_HAVE_WORK_AT_ALL_TIMES {
        @Override
        public List<OrganizationId> organizationsWithWork(Storage sound, Due due, int limit) {
            return sound.organizationsWithWork(Due.at(due.now().plus(Duration.ofDays(1))), limit);
        }
    },
    ORGANIZATIONS_WAIT_FOR_A_CLOCK_THAT_WAS_SET_BACK {
        @Override
        public List<OrganizationId> organizationsWithWork(Storage sound, Due due, int limit) {
            return sound.organizationsWithWork(Due.at(due.now()), limit);
        }
    },
    ORGANIZATIONS_WITH_WORK_COME_LATEST_FIRST {
        @Override
        public List<OrganizationId> organizationsWithWork(Storage sound, Due due, int limit) {
            List<OrganizationId> latestFirst = new ArrayList<>(sound.organizationsWithWork(due, limit));
            Collections.reverse(latestFirst);
            return latestFirst;
        }
    };

    private static List<?> backwardsIfBefore(PageRequest<?> pageRequest, List<?> page) {
        List<Object> turned = new ArrayList<>(page);
        if (pageRequest.before() != null) {
            Collections.reverse(turned);
        }
        return turned;
    }

    private static LeadImport reopened(LeadImport leadImport) {
        return new LeadImport(
                leadImport.list(),
                leadImport.kind(),
                leadImport.options(),
                leadImport.prices(),
                leadImport.by(),
                leadImport.leads(),
                leadImport.waiting(),
                leadImport.claimed(),
                null);
    }

    private static Resolution withoutPhones(Resolution resolution) {
        return Optional.of(resolution)
                .filter(Resolution.Resolved.class::isInstance)
                .map(Resolution.Resolved.class::cast)
                .<Resolution>map(resolved -> new Resolution.Resolved(
                        resolved.person(),
                        resolved.outcome(),
                        resolved.matchedBy(),
                        resolved.known(),
                        resolved.verdict(),
                        List.of(),
                        resolved.shortfall()))
                .orElse(resolution);
    }

    private static Batch untried(Batch batch) {
        return new Batch(
                batch.list(),
                batch.first(),
                batch.last(),
                batch.leads(),
                0,
                batch.takeovers(),
                batch.readyAt(),
                batch.claim(),
                batch.reserved());
    }
}
