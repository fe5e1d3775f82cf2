package io.leadlist.contract;

import io.leadlist.lead.IdentityKey;
import io.leadlist.lead.IdentityPolicy;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.storage.People;
import java.util.Collection;
import java.util.Map;

/** Forwards every call; a fault overrides one method. */
class ForwardingPeople extends ForwardingRecords<PersonId, Person> implements People {
    private final People delegate;

    ForwardingPeople(People delegate) {
        super(delegate);
        this.delegate = delegate;
    }

    @Override
    public Map<IdentityKey, Match> matches(Collection<IdentityKey> keys) {
        return delegate.matches(keys);
    }

    @Override
    public void insertNew(Collection<Person> people, IdentityPolicy identity) {
        delegate.insertNew(people, identity);
    }

    @Override
    public int moveKeys(PersonId from, PersonId to) {
        return delegate.moveKeys(from, to);
    }
}
