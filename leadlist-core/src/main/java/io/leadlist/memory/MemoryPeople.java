package io.leadlist.memory;

import io.leadlist.admission.KeyedHashes;
import io.leadlist.admission.LeadKeys;
import io.leadlist.lead.Company;
import io.leadlist.lead.IdentityKey;
import io.leadlist.lead.IdentityPolicy;
import io.leadlist.lead.IdentityRule;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.storage.People;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Stores the people of one organization, by id and by identity. */
final class MemoryPeople extends MemoryRecords<PersonId, Person> implements People {
    private final Tenant tenant;
    private final Undo undo;

    MemoryPeople(Tenant tenant, Undo undo) {
        super(tenant.people, undo);
        this.tenant = tenant;
        this.undo = undo;
    }

    @Override
    public Map<IdentityKey, Match> matches(Collection<IdentityKey> keys) {
        Map<IdentityKey, Match> matches = new HashMap<>();
        for (IdentityKey key : keys) {
            Person person = owner(key);
            if (person != null) {
                matches.put(key, new Match(person.id(), standingOf(person)));
            }
        }
        return matches;
    }

    @Override
    public void insertNew(Collection<Person> people, IdentityPolicy identity) {
        for (Person person : people) {
            boolean taken = tenant.people.containsKey(person.id())
                    || identity.keysOf(person.profile()).stream().anyMatch(tenant.keys::containsKey);
            if (taken) {
                throw new IllegalStateException("a person exists already");
            }
            store(person);
        }
    }

    @Override
    public void replace(Collection<Person> people) {
        people.stream()
                .map(person -> tenant.people.get(person.id()))
                .filter(Objects::nonNull)
                .forEach(this::giveUpKeys); // of all people first: a shared key belongs to the first of them
        super.replace(people);
    }

    @Override
    public int moveKeys(PersonId from, PersonId to) {
        List<IdentityKey> owned = tenant.keysOf(from);
        owned.forEach(key -> undo.put(tenant.keys, key, to));
        return owned.size();
    }

    @Override
    LeadKeys keysOf(Person person) {
        Company employer =
                person.profile().employer().map(tenant.companies::get).orElse(null);
        return LeadKeys.of(person, employer, KeyedHashes.NONE);
    }

    private @Nullable Person owner(IdentityKey key) {
        PersonId id = key.rule() == IdentityRule.ID ? new PersonId(key.value()) : tenant.keys.get(key);
        return id == null ? null : tenant.people.get(id);
    }

    @Override
    void store(Person person) {
        Person before = tenant.people.get(person.id());
        if (before != null) {
            giveUpKeys(before);
        }
        super.store(before == null ? person : createdAt(before.createdAt(), person));
        for (IdentityKey key : person.profile().identityKeys()) {
            if (!tenant.keys.containsKey(key)) {
                undo.put(tenant.keys, key, person.id());
            }
        }
    }

    private void giveUpKeys(Person person) {
        tenant.keysOf(person.id()).forEach(key -> undo.remove(tenant.keys, key));
    }

    private static Person createdAt(@Nullable Instant at, Person person) {
        return new Person(person.id(), person.profile(), at, person.updatedAt(), person.deletedAt());
    }
}
