package io.leadlist.internal.imports;

import io.leadlist.imports.LeadEntry;
import io.leadlist.imports.RawLead;
import io.leadlist.lead.IdentityKey;
import io.leadlist.lead.IdentityPolicy;
import io.leadlist.lead.Institution;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.PersonProfileBuilder;
import io.leadlist.lead.WorkExperience;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Creates new people for leads that match no person, with the identity keys of the lead.
 *
 * <p>A later lead with one of these keys shares the person, but does not add its other keys. The reason: a stored
 * record does not change, and leads must be matched in one batch as in two.
 */
final class NewPeople {
    private final Map<IdentityKey, Person> byKey = new HashMap<>();

    private final IdentityPolicy identity;

    private NewPeople(IdentityPolicy identity) {
        this.identity = identity;
    }

    /** Sets a new person for each of the leads that is unknown and has a URL or an address. */
    static void create(List<LeadResolution> leads, IdentityPolicy identity) {
        NewPeople people = new NewPeople(identity);
        for (LeadResolution lead : leads) {
            if (lead.isUnknown() && !lead.lead().identityKeys().isEmpty()) {
                lead.fresh(people.of(lead.entry()));
            }
        }
    }

    private Person of(LeadEntry entry) {
        List<IdentityKey> keys = entry.lead().identityKeys(identity);
        for (IdentityKey key : keys) {
            Person known = byKey.get(key);
            if (known != null) {
                return known;
            }
        }
        Person person = person(entry);
        keys.forEach(key -> byKey.put(key, person));
        return person;
    }

    /** Creates a record from the lead alone. Its id is the entry's id, so that each attempt creates the same record. */
    private static Person person(LeadEntry entry) {
        RawLead lead = entry.lead();
        PersonProfileBuilder profile = PersonProfile.builder().jobTitle(lead.title());
        if (lead.linkedinUrl() != null) {
            profile.linkedinUrl(lead.linkedinUrl().text());
        }
        if (lead.email() != null) {
            profile.emails(lead.email().text());
        }
        if (lead.companyName() != null) {
            Institution company = new Institution(null, lead.companyName(), null, null);
            profile.workExperiences(List.of(new WorkExperience(company, lead.title(), null, null, null)));
        }
        return Person.of(new PersonId(entry.id().toString()), profile.build());
    }
}
