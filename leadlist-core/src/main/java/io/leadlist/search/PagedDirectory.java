package io.leadlist.search;

import io.leadlist.lead.LeadType;
import io.leadlist.lead.Person;
import io.leadlist.search.facet.SearchField;
import io.leadlist.search.filter.SearchFilters;
import java.util.Objects;
import java.util.Set;

/** A directory over a paged search, without lookups. */
record PagedDirectory(int pageSize, Set<SearchField> searchable, PageSearch search) implements Directory {
    PagedDirectory {
        if (pageSize < 1) {
            throw new IllegalArgumentException("pageSize must be at least 1, but is " + pageSize);
        }
        searchable = Set.copyOf(searchable);
        Objects.requireNonNull(search, "search");
    }

    @Override
    public Set<SearchField> searchable(LeadType type) {
        return type == LeadType.PERSON ? searchable : Set.of();
    }

    @Override
    public SearchPage<Person> searchPeople(SearchFilters filters, SearchPageRequest page) {
        return search.search(filters.requireSearchable(searchable), page.within(pageSize));
    }
}
