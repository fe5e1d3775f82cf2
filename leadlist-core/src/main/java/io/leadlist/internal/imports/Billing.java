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
 * What leads cost (spec/3, section 3). No lead costs more than its quote.
 *
 * <ul>
 *   <li>A person who was found outside of the organization, and is new to it.
 *   <li>The address of such a person, if the lead came without one.
 *   <li>An address that was validated: about which a verdict was given, not an unknown one.
 *   <li>A number that was revealed, and is not in the organization's record.
 * </ul>
 */
final class Billing {
    private final LeadImport leadImport;
    private final Set<Charge> charges = new LinkedHashSet<>();

    Billing(LeadImport leadImport) {
        this.leadImport = leadImport;
    }

    /** What these leads cost, each thing once; what is free is left out. */
    Set<Charge> charges(Map<LeadResolution, Identified> people) {
        people.forEach(this::add);
        return charges;
    }

    private void add(LeadResolution inquiry, Identified person) {
        if (inquiry.found() != null && person.isNew()) {
            add(Item.PERSON_FOUND, person.id().value());
            if (inquiry.lead().email() == null) {
                inquiry.address().map(EmailAddress::value).ifPresent(address -> add(Item.EMAIL_REVEALED, address));
            }
        }
        Optional<EmailAddress> address = inquiry.address();
        if (inquiry.verdict() != null && inquiry.verdict() != EmailVerdict.UNKNOWN && address.isPresent()) {
            add(Item.EMAIL_VALIDATED, leadImport.list() + " " + address.get().value());
        }
        Set<String> owned = numbers(inquiry.own());
        for (PhoneNumber phone : inquiry.phones()) {
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

    /** The numbers that the organization's record has. */
    private static Set<String> numbers(@Nullable Person own) {
        return own == null
                ? Set.of()
                : own.profile().phones().stream()
                        .flatMap(text -> PhoneNumber.parse(text, own.profile().country(), null).stream())
                        .map(PhoneNumber::number)
                        .collect(Collectors.toSet());
    }
}
