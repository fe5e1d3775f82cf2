package io.leadlist.contract;

import static io.leadlist.contract.Fault.companies;
import static io.leadlist.contract.Fault.people;

import io.leadlist.call.OrganizationId;
import io.leadlist.lead.Company;
import io.leadlist.lead.IdentityKey;
import io.leadlist.lead.IdentityPolicy;
import io.leadlist.lead.IdentityRule;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.storage.Due;
import io.leadlist.storage.Storage;
import io.leadlist.storage.Transaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;

/** Faults of the transactions, and of the ports that store records. */
@SuppressWarnings("ImmutableEnumChecker") // the ports have no state
enum StorageFault implements Fault {
    INSERTING_OVERWRITES(PeopleContract.class, people(sound -> new ForwardingPeople(sound.people()) {
        @Override
        public void insertAbsent(Collection<Person> records) {
            replace(records);
        }
    })),
    REPLACING_DOES_NOTHING(CompaniesContract.class, companies(sound -> new ForwardingRecords<>(sound.companies()) {
        @Override
        public void replace(Collection<Company> records) {}
    })),
    DELETED_RECORDS_ARE_PRESENT(PeopleContract.class, people(sound -> new ForwardingPeople(sound.people()) {
        @Override
        public Map<PersonId, Standing> standing(Collection<PersonId> ids) {
            Map<PersonId, Standing> standing = new HashMap<>(super.standing(ids));
            standing.replaceAll((id, stored) -> Standing.PRESENT);
            return standing;
        }
    })),
    KEYS_MATCH_NO_PERSON(PeopleContract.class, people(sound -> new ForwardingPeople(sound.people()) {
        @Override
        public Map<IdentityKey, Match> matches(Collection<IdentityKey> keys) {
            return Map.of();
        }
    })),
    PHONE_NUMBERS_MATCH_NO_PERSON(IdentityContract.class, people(sound -> new ForwardingPeople(sound.people()) {
        @Override
        public Map<IdentityKey, Match> matches(Collection<IdentityKey> keys) {
            return super.matches(keys.stream()
                    .filter(key -> key.rule() != IdentityRule.PHONE)
                    .toList());
        }
    })),
    NO_KEY_OF_A_NEW_PERSON_MAY_BE_USED(IdentityContract.class, people(sound -> new ForwardingPeople(sound.people()) {
        @Override
        public void insertNew(Collection<Person> people, IdentityPolicy identity) {
            super.insertNew(people, identity.byPhone());
        }
    })),
    ORGANIZATIONS_SHARE_EVERYTHING(TransactionsContract.class, ForOneOrganization::new),
    FAILED_WORK_IS_STORED(TransactionsContract.class, () -> new ForwardingStorage() {
        @Override
        public <T> T write(OrganizationId organization, Function<Transaction, T> work) {
            AtomicReference<RuntimeException> thrown = new AtomicReference<>();
            T result = super.write(organization, transaction -> {
                try {
                    return work.apply(transaction);
                } catch (RuntimeException failure) {
                    thrown.set(failure);
                    return null;
                }
            });
            if (thrown.get() != null) {
                throw thrown.get();
            }
            return result;
        }
    }),
    EXCEPTIONS_ARE_WRAPPED(TransactionsContract.class, () -> new ForwardingStorage() {
        @Override
        public <T> T write(OrganizationId organization, Function<Transaction, T> work) {
            try {
                return super.write(organization, work);
            } catch (RuntimeException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }),
    DRY_RUNS_ARE_STORED(TransactionsContract.class, StoringDryRuns::new),
    ALL_ORGANIZATIONS_ALWAYS_HAVE_WORK(ClaimsContract.class, () -> new ForwardingStorage() {
        @Override
        public List<OrganizationId> organizationsWithWork(Due due, int limit) {
            return super.organizationsWithWork(Due.at(due.now().plus(Duration.ofDays(1))), limit);
        }
    }),
    ORGANIZATIONS_WAIT_FOR_A_CLOCK_THAT_WAS_SET_BACK(ClaimsContract.class, () -> new ForwardingStorage() {
        @Override
        public List<OrganizationId> organizationsWithWork(Due due, int limit) {
            return super.organizationsWithWork(Due.at(due.now()), limit);
        }
    }),
    ORGANIZATIONS_WITH_WORK_COME_LATEST_FIRST(ClaimsContract.class, () -> new ForwardingStorage() {
        @Override
        public List<OrganizationId> organizationsWithWork(Due due, int limit) {
            List<OrganizationId> latestFirst = new ArrayList<>(super.organizationsWithWork(due, limit));
            Collections.reverse(latestFirst);
            return latestFirst;
        }
    });

    private final Planted planted;

    StorageFault(Class<?> contract, Supplier<Storage> storage) {
        this.planted = new Planted(contract, storage);
    }

    @Override
    public Planted planted() {
        return planted;
    }

    static final class ForOneOrganization extends ForwardingStorage {
        private static final OrganizationId ALL = new OrganizationId("all");

        @Override
        public <T> T write(OrganizationId organization, Function<Transaction, T> work) {
            return super.write(ALL, work);
        }

        @Override
        public <T> T dryRun(OrganizationId organization, Function<Transaction, T> work) {
            return super.dryRun(ALL, work);
        }
    }

    static final class StoringDryRuns extends ForwardingStorage {
        @Override
        public <T> T dryRun(OrganizationId organization, Function<Transaction, T> work) {
            return write(organization, work);
        }
    }
}
