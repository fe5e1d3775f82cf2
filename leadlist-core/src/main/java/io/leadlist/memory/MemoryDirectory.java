package io.leadlist.memory;

import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.search.Directory;
import io.leadlist.search.PageRequest;
import io.leadlist.search.PersonFacets;
import io.leadlist.search.SearchFilters;
import io.leadlist.search.SearchPage;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * A directory in memory, searched by asking the filters of each person in turn. The order of a search is the order in which the people were
 * put in; deleted ones are not found by a search. Thread-safe.
 */
public final class MemoryDirectory implements Directory {
    private final Map<PersonId, Person> people = new LinkedHashMap<>();
    private final Map<CompanyId, Company> companies = new LinkedHashMap<>();
    private final int pageSize;

    /** A directory with pages of at most 100 entries, as remote providers have them. */
    public MemoryDirectory() {
        this(100);
    }

    /** A directory with pages of at most so many entries. */
    public MemoryDirectory(int pageSize) {
        if (pageSize < 1) {
            throw new IllegalArgumentException("pageSize must be at least 1");
        }
        this.pageSize = pageSize;
    }

    /** Puts companies in, in place of those with the same ids, which keep their place in the order. */
    public synchronized MemoryDirectory putCompanies(Collection<Company> records) {
        records.forEach(company -> companies.put(company.id(), company));
        return this;
    }

    /** Puts people in, in place of those with the same ids, which keep their place in the order. */
    public synchronized MemoryDirectory putPeople(Collection<Person> records) {
        records.forEach(person -> people.put(person.id(), person));
        return this;
    }

    @Override
    public int pageSize() {
        return pageSize;
    }

    @Override
    public synchronized SearchPage<Person> searchPeople(SearchFilters filters, PageRequest page) {
        if (page.size() > pageSize) {
            throw new IllegalArgumentException("a page has at most " + pageSize + " entries");
        }
        List<Person> found = people.values().stream()
                .filter(person -> !person.isDeleted() && filters.matches(facets(person)))
                .toList();
        List<Person> entries =
                found.stream().skip(page.offset()).limit(page.size()).toList();
        return new SearchPage<>(entries, OptionalLong.of(found.size()));
    }

    @Override
    public synchronized Map<PersonId, Person> findPeople(Collection<PersonId> ids) {
        return found(people, ids);
    }

    @Override
    public synchronized Map<CompanyId, Company> findCompanies(Collection<CompanyId> ids) {
        return found(companies, ids);
    }

    private PersonFacets facets(Person person) {
        return PersonFacets.of(
                person, person.profile().employer().map(companies::get).orElse(null));
    }

    private static <I, R> Map<I, R> found(Map<I, R> records, Collection<I> ids) {
        Map<I, R> found = new LinkedHashMap<>();
        ids.forEach(id -> {
            R record = records.get(id);
            if (record != null) {
                found.put(id, record);
            }
        });
        return found;
    }
}
