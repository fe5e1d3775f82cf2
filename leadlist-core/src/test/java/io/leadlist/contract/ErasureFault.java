package io.leadlist.contract;

import io.leadlist.admission.Suppression;
import io.leadlist.admission.SuppressionKey;
import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.LeadListId;
import io.leadlist.imports.LeadEntry;
import io.leadlist.lead.IdentityKey;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.storage.Erasure;
import io.leadlist.storage.Storage;
import io.leadlist.storage.StoredResult;
import io.leadlist.storage.Transaction;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Faults of the port that erases a person, and of an erasure that forgets one kind of data. */
@SuppressWarnings("ImmutableEnumChecker") // the ports have no state
enum ErasureFault implements Fault {
    THE_RECORD_STAYS(sound -> new ForwardingErasure(sound.erasure()) {
        @Override
        public ErasedRecord eraseRecord(PersonId id, PersonId erased, Instant at) {
            return ErasedRecord.NONE;
        }
    }),
    THE_RECORD_IS_ONLY_MARKED_AS_DELETED(sound -> new ForwardingErasure(sound.erasure()) {
        @Override
        public ErasedRecord eraseRecord(PersonId id, PersonId erased, Instant at) {
            Map<PersonId, Person> people = sound.people().find(List.of(id));
            ErasedRecord result = super.eraseRecord(id, erased, at);
            sound.people()
                    .replace(people.values().stream()
                            .map(person -> new Person(erased, person.profile(), null, null, at))
                            .toList());
            return result;
        }
    }),
    MEMBERSHIPS_ARE_NOT_COUNTED(sound -> new ForwardingErasure(sound.erasure()) {
        @Override
        public ErasedRecord eraseRecord(PersonId id, PersonId erased, Instant at) {
            ErasedRecord result = super.eraseRecord(id, erased, at);
            return new ErasedRecord(result.found(), result.records(), result.keys(), 0, 0);
        }
    }),
    ONLY_THE_FIRST_ERASED_PEOPLE_ARE_LISTED(sound -> new ForwardingErasure(sound.erasure()) {
        @Override
        public List<PersonId> erasedPeople(@Nullable PersonId after, int limit) {
            return super.erasedPeople(null, limit);
        }
    }),
    RAW_LEADS_ARE_FOUND_BY_KEYS_ONLY(sound -> new ForwardingErasure(sound.erasure()) {
        @Override
        public FoundRawLeads rawLeads(
                @Nullable PersonId person, Collection<IdentityKey> keys, @Nullable LeadListId after, int lists) {
            return super.rawLeads(null, keys, after, lists);
        }
    }),
    RAW_LEADS_ARE_FOUND_BY_THE_PERSON_ONLY(sound -> new ForwardingErasure(sound.erasure()) {
        @Override
        public FoundRawLeads rawLeads(
                @Nullable PersonId person, Collection<IdentityKey> keys, @Nullable LeadListId after, int lists) {
            return super.rawLeads(person, Set.of(), after, lists);
        }
    }),
    RAW_LEADS_ARE_FOUND_IN_THE_FIRST_LISTS_ONLY(sound -> new ForwardingErasure(sound.erasure()) {
        @Override
        public FoundRawLeads rawLeads(
                @Nullable PersonId person, Collection<IdentityKey> keys, @Nullable LeadListId after, int lists) {
            return new FoundRawLeads(super.rawLeads(person, keys, after, lists).found(), null);
        }
    }),
    RAW_LEADS_STAY(sound -> new ForwardingErasure(sound.erasure()) {
        @Override
        public void replaceRawLeads(LeadListId list, Collection<LeadEntry> entries) {}
    }),
    CHARGES_STAY(sound -> new ForwardingErasure(sound.erasure()) {
        @Override
        public int eraseCharges(Collection<PaidItem> items, String replacement) {
            return 0;
        }
    }),
    ONE_RESULT_OF_EACH_PAGE_IS_LEFT_OUT(sound -> new ForwardingErasure(sound.erasure()) {
        @Override
        public Map<IdempotencyKey, StoredResult> results(@Nullable IdempotencyKey after, int limit) {
            return super.results(after, Math.max(1, limit - 1));
        }
    }),
    RESULTS_STAY(sound -> new ForwardingErasure(sound.erasure()) {
        @Override
        public void replaceDocuments(Map<IdempotencyKey, String> documents) {}
    }),
    ENTRIES_OF_LISTS_ARE_NOT_FOUND(sound -> new ForwardingErasure(sound.erasure()) {
        @Override
        public List<Suppression> suppressions(Collection<SuppressionKey> keys) {
            return super.suppressions(keys).stream()
                    .filter(entry -> entry.scope().list() == null)
                    .toList();
        }
    }),
    ENTRIES_ABOUT_CHANNELS_ARE_NOT_FOUND(sound -> new ForwardingErasure(sound.erasure()) {
        @Override
        public List<Suppression> suppressions(Collection<SuppressionKey> keys) {
            return super.suppressions(keys).stream()
                    .filter(Suppression::blocksAdds)
                    .toList();
        }
    }),
    AN_ERASURE_FORGETS_THE_RECORD(ErasingPeopleContract.class, THE_RECORD_STAYS),
    AN_ERASURE_FORGETS_RAW_LEADS(ErasingPeopleContract.class, RAW_LEADS_STAY),
    AN_ERASURE_FORGETS_CHARGES(ErasingPeopleContract.class, CHARGES_STAY),
    AN_ERASURE_FORGETS_RESULTS(ErasingPeopleContract.class, RESULTS_STAY),
    AN_ERASURE_FORGETS_ENTRIES_OF_LISTS(ErasingPeopleContract.class, ENTRIES_OF_LISTS_ARE_NOT_FOUND);

    private final Planted planted;

    ErasureFault(Function<Transaction, Erasure> faulty) {
        this(ErasureContract.class, Fault.erasure(faulty));
    }

    ErasureFault(Class<?> contract, ErasureFault same) {
        this(contract, same.planted.storage());
    }

    ErasureFault(Class<?> contract, Supplier<Storage> storage) {
        this.planted = new Planted(contract, storage);
    }

    @Override
    public Planted planted() {
        return planted;
    }
}
