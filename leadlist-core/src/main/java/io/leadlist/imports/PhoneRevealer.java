package io.leadlist.imports;

import io.leadlist.call.OrganizationId;
import io.leadlist.lead.Person;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Port: reveals phone numbers of people. Implementations are thread-safe; they are never asked while a transaction is
 * open. What one throws is no answer for any person of that call, see {@link ImportWorkerPolicy}.
 *
 * <p>The law: each number of a person once, the best first; those beyond {@link PriceList#phoneNumbersPerLead} are
 * passed over. Who is not in the answer has none.
 */
@FunctionalInterface
public interface PhoneRevealer {
    /** Reveals the numbers that a person's record has, those that are numbers. The default. */
    PhoneRevealer FROM_RECORDS = PhoneRevealer::ofRecords;

    /** The numbers of these people. */
    Map<Person, List<PhoneNumber>> reveal(OrganizationId organization, Collection<Person> people);

    private static Map<Person, List<PhoneNumber>> ofRecords(OrganizationId organization, Collection<Person> people) {
        Map<Person, List<PhoneNumber>> numbers = new LinkedHashMap<>();
        for (Person person : people) {
            String country = person.profile().country();
            String region = country != null && country.strip().length() == 2 ? country : null;
            numbers.put(
                    person,
                    person.profile().phones().stream()
                            .flatMap(text -> PhoneNumber.parse(text, region, null).stream())
                            .distinct()
                            .toList());
        }
        return numbers;
    }
}
