package io.leadlist.storage;

import io.leadlist.lead.IdentityKey;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import java.util.Collection;
import java.util.Map;

/**
 * Capability: an organization's own records of people, by id and by identity.
 *
 * <p>An identity key belongs to at most one person: to the first whose record brought it. {@link #insertAbsent} gives
 * the keys of the records that it stores to their people, as far as they are free; {@link #replace} gives up the keys
 * that a person had before.
 */
public interface People extends Records<PersonId, Person> {
    /** A person that answers to a key. */
    record Match(PersonId id, Standing standing) {}

    /**
     * Who answers to these keys, {@link io.leadlist.lead.IdentityRule#ID ids} among them; a key that nobody has is not
     * in the answer.
     */
    Map<IdentityKey, Match> matches(Collection<IdentityKey> keys);

    /**
     * Stores people under ids and keys that nobody has, as {@link #matches} has told in this transaction. If another
     * transaction takes one of the keys at the same time, one of the two is done again from the start, and then finds
     * the other's: so that one identity never becomes two people.
     */
    void insertNew(Collection<Person> people);
}
