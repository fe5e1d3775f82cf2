package io.leadlist.examples.service;

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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Adds the total count to a directory that does not report one. It counts each search once, by paging to its end. It
 * caches the counts, which fits a directory of a few thousand records that does not change once it is filled.
 * Thread-safe.
 */
final class CountingDirectory implements Directory {
    private static final int REMEMBERED = 1_000;

    private final Directory directory;
    private final BooleanSupplier isFilled;
    private final Map<Search, Long> totals = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Search, Long> eldest) {
            return size() > REMEMBERED;
        }
    });

    private record Search(LeadType type, SearchFilters filters) {}

    /**
     * Wraps a directory.
     *
     * @param isFilled whether the directory changes no more, so that counts can be cached
     */
    CountingDirectory(Directory directory, BooleanSupplier isFilled) {
        this.directory = directory;
        this.isFilled = isFilled;
    }

    @Override
    public int pageSize() {
        return directory.pageSize();
    }

    @Override
    public Set<SearchField> searchable(LeadType type) {
        return directory.searchable(type);
    }

    @Override
    public SearchPage<Person> searchPeople(SearchFilters filters, SearchPageRequest page) {
        return counted(new Search(LeadType.PERSON, filters), page, request -> directory.searchPeople(filters, request));
    }

    @Override
    public SearchPage<Company> searchCompanies(SearchFilters filters, SearchPageRequest page) {
        return counted(
                new Search(LeadType.COMPANY, filters), page, request -> directory.searchCompanies(filters, request));
    }

    @Override
    public Map<PersonId, Person> findPeople(Collection<PersonId> ids) {
        return directory.findPeople(ids);
    }

    @Override
    public Map<CompanyId, Company> findCompanies(Collection<CompanyId> ids) {
        return directory.findCompanies(ids);
    }

    @Override
    public Map<PersonKey, Person> findPeopleByKey(Collection<PersonKey> keys) {
        return directory.findPeopleByKey(keys);
    }

    private <T> SearchPage<T> counted(
            Search search, SearchPageRequest page, Function<SearchPageRequest, SearchPage<T>> pages) {
        boolean isFinal = isFilled.getAsBoolean();
        SearchPage<T> found = pages.apply(page);
        Long known = totals.get(search);
        long total = known == null ? count(pages) : known;
        if (isFinal) {
            totals.put(search, total);
        }
        return new SearchPage<>(found.entries(), OptionalLong.of(total));
    }

    private <T> long count(Function<SearchPageRequest, SearchPage<T>> pages) {
        int size = directory.pageSize();
        for (int number = 0; ; number++) {
            int entries =
                    pages.apply(new SearchPageRequest(number, size)).entries().size();
            if (entries < size) {
                return (long) number * size + entries;
            }
        }
    }
}
