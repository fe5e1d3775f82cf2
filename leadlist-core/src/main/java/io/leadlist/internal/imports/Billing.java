package io.leadlist.internal.imports;

import io.leadlist.imports.Charge;
import io.leadlist.imports.Charge.Item;
import io.leadlist.imports.Credits;
import io.leadlist.imports.EmailVerdict;
import io.leadlist.imports.LeadImport;
import io.leadlist.imports.PhoneNumber;
import io.leadlist.internal.lists.ProspectMatcher.Identified;
import io.leadlist.lead.EmailAddress;
import io.leadlist.lead.Person;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Calculates the charges for leads. No lead costs more than its quote. The items are (<a
 * href="{@docRoot}/docs/contract-decisions.md#78">decision 78</a>):
 *
 * <ul>
 *   <li>A person that a port found and that is new to the organization.
 *   <li>The e-mail address of such a person, if the lead has none.
 *   <li>A validated e-mail address, unless the verdict is unknown.
 *   <li>A revealed phone number that is not in the organization's record.
 * </ul>
 */
final class Billing {
    private final LeadImport leadImport;
    private final Set<Charge> charges = new LinkedHashSet<>();

    Billing(LeadImport leadImport) {
        this.leadImport = leadImport;
    }

    /** Returns the charges for these leads, each item once, without free items. */
    Set<Charge> charges(Map<LeadResolution, Identified> people) {
        people.forEach(this::add);
        return charges;
    }

    private void add(LeadResolution lead, Identified person) {
        if (lead.found() != null && person.isNew()) {
            add(Item.PERSON_FOUND, person.id().value());
            if (lead.lead().email() == null) {
                lead.address().map(EmailAddress::value).ifPresent(address -> add(Item.EMAIL_REVEALED, address));
            }
        }
        Optional<EmailAddress> address = lead.address();
        if (lead.verdict() != null && lead.verdict() != EmailVerdict.UNKNOWN && address.isPresent()) {
            add(Item.EMAIL_VALIDATED, address.get().value() + " " + leadImport.list());
        }
        Set<String> owned = numbers(lead.own());
        for (PhoneNumber phone : lead.phones()) {
            if (!owned.contains(phone.number())) {
                add(Item.PHONE_REVEALED, phone.number());
            }
        }
    }

    private void add(Item item, String key) {
        Credits amount = leadImport.prices().of(item);
        if (!amount.equals(Credits.NONE)) {
            charges.add(new Charge(item, key, amount));
        }
    }

    /** Returns the phone numbers of the organization's record. */
    private static Set<String> numbers(@Nullable Person own) {
        return own == null
                ? Set.of()
                : own.profile().phones().stream()
                        .flatMap(text -> PhoneNumber.parse(text, own.profile().country(), null).stream())
                        .map(PhoneNumber::number)
                        .collect(Collectors.toSet());
    }
}
