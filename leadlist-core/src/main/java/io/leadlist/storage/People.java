package io.leadlist.storage;

import io.leadlist.lead.IdentityKey;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import java.util.Collection;
import java.util.Map;

/**
 * Capability: an organization's own records of people, by id and by identity.
 *
 * <p>An identity key belongs to at most one person: the first person whose record contained it. The method
 * {@link #insertAbsent} assigns the unused keys of the records that it stores. The method {@link #replace} releases the
 * keys that a person had before.
 */
public interface People extends Records<PersonId, Person> {
    /** A person that has a key, and the standing of the record. Immutable and thread-safe. */
    record Match(PersonId id, Standing standing) {}

    /**
     * Returns the people with these keys, {@link io.leadlist.lead.IdentityRule#ID ids} included; unused keys are
     * missing in the result.
     */
    Map<IdentityKey, Match> matches(Collection<IdentityKey> keys);

    /**
     * Stores people under unused ids and keys, which {@link #matches} has checked in this transaction. If another
     * transaction takes one of the keys at the same time, one of the two runs again and then finds the key used. So one
     * identity never becomes two people.
     */
    void insertNew(Collection<Person> people);
}
