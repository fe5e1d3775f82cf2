package io.leadlist.memory;

import io.leadlist.call.OrganizationId;
import io.leadlist.imports.PhoneNumber;
import io.leadlist.imports.PhoneRevealer;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A revealer in memory, which returns the phone numbers that were put. Thread-safe. */
public final class MemoryPhoneRevealer implements PhoneRevealer {
    private final Map<PersonId, List<PhoneNumber>> numbers = new ConcurrentHashMap<>();

    /** Creates a revealer without numbers. */
    public MemoryPhoneRevealer() {}

    /**
     * Puts the phone numbers of a person, the best first, in place of earlier ones. A repeated number counts once.
     *
     * @param person the id of the person
     * @param ofPerson the numbers of the person
     * @return this object
     */
    public MemoryPhoneRevealer put(PersonId person, PhoneNumber... ofPerson) {
        Map<String, PhoneNumber> byNumber = new LinkedHashMap<>();
        for (PhoneNumber number : ofPerson) {
            byNumber.putIfAbsent(number.number(), number);
        }
        numbers.put(person, List.copyOf(byNumber.values()));
        return this;
    }

    @Override
    public Map<Person, List<PhoneNumber>> reveal(OrganizationId organization, Collection<Person> people) {
        Map<Person, List<PhoneNumber>> result = new HashMap<>();
        people.forEach(person -> result.put(person, numbers.getOrDefault(person.id(), List.of())));
        return result;
    }
}
