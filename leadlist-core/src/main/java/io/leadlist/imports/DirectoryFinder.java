package io.leadlist.imports;

import io.leadlist.call.OrganizationId;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonKey;
import io.leadlist.lead.PersonKey.Kind;
import io.leadlist.search.Directory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds people in a directory by two lookups: all keys of all leads, then all employers. */
record DirectoryFinder(Directory directory) implements PersonFinder {
    DirectoryFinder {
        Objects.requireNonNull(directory, "directory");
    }

    @Override
    public Map<RawLead, FoundPerson> find(OrganizationId organization, Collection<RawLead> leads) {
        Map<RawLead, List<PersonKey>> keys = new LinkedHashMap<>();
        leads.forEach(lead -> keys.put(lead, keys(lead)));
        Set<PersonKey> all = new LinkedHashSet<>();
        keys.values().forEach(all::addAll);
        Map<PersonKey, Person> people = all.isEmpty() ? Map.of() : directory.findPeopleByKey(all);
        Map<CompanyId, Company> employers = employers(people.values());
        Map<RawLead, FoundPerson> found = new LinkedHashMap<>();
        keys.forEach((lead, ofLead) -> {
            Person person = first(ofLead, people);
            if (person != null) {
                Company employer =
                        person.profile().employer().map(employers::get).orElse(null);
                found.put(lead, new FoundPerson(person, employer));
            }
        });
        return found;
    }

    private Map<CompanyId, Company> employers(Collection<Person> people) {
        Set<CompanyId> ids = new LinkedHashSet<>();
        people.forEach(person -> person.profile().employer().ifPresent(ids::add));
        return ids.isEmpty() ? Map.of() : directory.findCompanies(ids);
    }

    private static @Nullable Person first(List<PersonKey> keys, Map<PersonKey, Person> people) {
        for (PersonKey key : keys) {
            Person person = people.get(key);
            if (person != null) {
                return person;
            }
        }
        return null;
    }

    /** Returns the keys of a lead, the strongest first; title keys only if there is no stronger key. */
    private static List<PersonKey> keys(RawLead lead) {
        List<PersonKey> keys = new ArrayList<>(2);
        if (lead.linkedinUrl() != null) {
            keys.add(new PersonKey(
                    Kind.LINKEDIN_URL, lead.linkedinUrl().normalForm().value()));
        }
        if (lead.email() != null) {
            keys.add(new PersonKey(Kind.EMAIL, lead.email().normalForm().value()));
        }
        if (keys.isEmpty() && lead.title() != null) {
            addTitleKeys(keys, lead.title(), lead);
        }
        return keys;
    }

    private static void addTitleKeys(List<PersonKey> keys, String title, RawLead lead) {
        if (lead.companyDomain() != null) {
            PersonKey.ofTitleAndDomain(title, lead.companyDomain()).ifPresent(keys::add);
        }
        if (lead.companyName() != null) {
            PersonKey.ofTitleAndCompany(title, lead.companyName()).ifPresent(keys::add);
        }
    }
}
