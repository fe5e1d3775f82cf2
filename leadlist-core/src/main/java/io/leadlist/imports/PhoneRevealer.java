package io.leadlist.imports;

import io.leadlist.call.OrganizationId;
import io.leadlist.lead.Person;
import io.leadlist.lead.ValueCell;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Port: reveals phone numbers of people. Implementations are thread-safe. The library never calls them while a
 * transaction is open. An exception means no result for any person of the call, see {@link ImportWorkerPolicy}.
 *
 * <p>The result contains each number of a person once, the best first. Numbers beyond
 * {@link PriceList#phoneNumbersPerLead} are ignored. A person that is missing in the result has no number.
 */
@FunctionalInterface
public interface PhoneRevealer {
    /** Reveals the valid phone numbers of a person's record. The default. */
    PhoneRevealer FROM_RECORDS = PhoneRevealer::ofRecords;

    /**
     * {@return the phone numbers of these people, by person; people without a number may be missing}
     *
     * @param organization the organization that the data belongs to
     * @param people the people whose numbers are wanted
     */
    Map<Person, List<PhoneNumber>> reveal(OrganizationId organization, Collection<Person> people);

    private static Map<Person, List<PhoneNumber>> ofRecords(OrganizationId organization, Collection<Person> people) {
        Map<Person, List<PhoneNumber>> numbers = new LinkedHashMap<>();
        for (Person person : people) {
            String country = person.profile().country();
            numbers.put(
                    person,
                    person.profile().phones().stream()
                            .flatMap(text -> ValueCell.ofPhones(text, country).values().stream())
                            .flatMap(number -> PhoneNumber.parse(number, null, null).stream())
                            .distinct()
                            .toList());
        }
        return numbers;
    }
}
