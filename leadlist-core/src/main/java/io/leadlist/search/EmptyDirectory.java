package io.leadlist.search;

import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Knows nobody. */
enum EmptyDirectory implements Directory {
    INSTANCE;

    @Override
    public int pageSize() {
        return 1_000;
    }

    @Override
    public SearchPage<Person> searchPeople(SearchFilters filters, PageRequest page) {
        return new SearchPage<>(List.of(), OptionalLong.of(0));
    }

    @Override
    public Map<PersonId, Person> findPeople(Collection<PersonId> ids) {
        return Map.of();
    }

    @Override
    public Map<CompanyId, Company> findCompanies(Collection<CompanyId> ids) {
        return Map.of();
    }
}
