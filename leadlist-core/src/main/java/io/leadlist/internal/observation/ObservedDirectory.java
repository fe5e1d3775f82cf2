package io.leadlist.internal.observation;

import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonKey;
import io.leadlist.search.Directory;
import io.leadlist.search.SearchPage;
import io.leadlist.search.SearchPageRequest;
import io.leadlist.search.facet.SearchField;
import io.leadlist.search.filter.SearchFilters;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** A directory whose searches and lookups are observed. */
record ObservedDirectory(Observation observation, Directory port) implements Directory {
    @Override
    public int pageSize() {
        return port.pageSize();
    }

    @Override
    public Set<SearchField> searchable(LeadType type) {
        return port.searchable(type);
    }

    @Override
    public SearchPage<Person> searchPeople(SearchFilters filters, SearchPageRequest page) {
        return observation.portCall("directory.search-people", null, () -> port.searchPeople(filters, page));
    }

    @Override
    public SearchPage<Company> searchCompanies(SearchFilters filters, SearchPageRequest page) {
        return observation.portCall("directory.search-companies", null, () -> port.searchCompanies(filters, page));
    }

    @Override
    public Map<PersonId, Person> findPeople(Collection<PersonId> ids) {
        return observation.portCall("directory.find-people", null, ids, () -> port.findPeople(ids));
    }

    @Override
    public Map<CompanyId, Company> findCompanies(Collection<CompanyId> ids) {
        return observation.portCall("directory.find-companies", null, ids, () -> port.findCompanies(ids));
    }

    @Override
    public Map<PersonKey, Person> findPeopleByKey(Collection<PersonKey> keys) {
        return observation.portCall("directory.find-people-by-key", null, keys, () -> port.findPeopleByKey(keys));
    }
}
