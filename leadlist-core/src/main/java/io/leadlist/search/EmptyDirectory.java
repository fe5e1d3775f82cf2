package io.leadlist.search;

import io.leadlist.lead.Company;
import io.leadlist.lead.Person;
import io.leadlist.search.filter.SearchFilters;
import java.util.List;
import java.util.OptionalLong;

/** A directory without entries. */
enum EmptyDirectory implements Directory {
    INSTANCE;

    @Override
    public int pageSize() {
        return 1_000;
    }

    @Override
    public SearchPage<Person> searchPeople(SearchFilters filters, SearchPageRequest page) {
        page.within(pageSize());
        return new SearchPage<>(List.of(), OptionalLong.of(0));
    }

    @Override
    public SearchPage<Company> searchCompanies(SearchFilters filters, SearchPageRequest page) {
        page.within(pageSize());
        return new SearchPage<>(List.of(), OptionalLong.of(0));
    }
}
