package io.leadlist.storage;

import io.leadlist.lead.IdentityKey;
import io.leadlist.lead.IdentityPolicy;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import java.util.Collection;
import java.util.Map;

/**
 * Capability: an organization's own records of people, by id and by identity.
 *
 * <p>An identity key belongs to at most one person: the first person whose record contained it. All
 * {@linkplain io.leadlist.lead.PersonProfile#identityKeys() keys of a profile} are stored, whether or not the library
 * uses them. The method {@link #insertAbsent} assigns the unused keys of the records that it stores. The method
 * {@link #replace} releases the keys that the people had before; a key that several of them have belongs to the first.
 */
public interface People extends Records<PersonId, Person> {
    /** A person that has a key, and the standing of the record. Immutable and thread-safe. */
    record Match(PersonId id, Standing standing) {}

    /**
     * {@return the people with these keys, {@link io.leadlist.lead.IdentityRule#ID ids} included; unused keys are
     * missing in the result}
     *
     * @param keys the identity keys to look up
     */
    Map<IdentityKey, Match> matches(Collection<IdentityKey> keys);

    /**
     * Stores people under unused ids. The keys that identify them are unused as well; {@link #matches} has checked both
     * in this transaction. If another transaction takes one of these keys at the same time, one of the two runs again
     * and then finds the key used. So one identity never becomes two people.
     *
     * @param people the new records
     * @param identity says which keys identify the people. Of the other keys, the unused ones are assigned
     */
    void insertNew(Collection<Person> people, IdentityPolicy identity);

    /**
     * Makes all identity keys of one person those of another, and returns the number of keys. Both have records. The
     * next {@link #replace} of the other person releases those that the new profile does not contain.
     *
     * @param from the person who loses the keys
     * @param to the person who gets the keys
     * @return the number of moved keys
     */
    int moveKeys(PersonId from, PersonId to);
}
