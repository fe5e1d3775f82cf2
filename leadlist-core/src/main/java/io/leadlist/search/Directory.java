package io.leadlist.search;

import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonKey;
import io.leadlist.search.facet.SearchField;
import io.leadlist.search.filter.SearchFilters;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Port: the global directory of people and companies, shared by all organizations. Its records are copied into an
 * organization's own records before they are added to a list.
 *
 * <p>The host implements it with a data provider, for which {@link #ofPages} may be enough, or uses
 * {@code JdbcDirectory} or {@code MemoryDirectory}. Implementations are thread-safe. The library never calls a
 * directory while a storage transaction is open. An exception of a directory reaches the caller unchanged, and nothing
 * has been stored.
 */
public interface Directory {
    /**
     * {@return the maximum number of entries of a page, at least 1; it never changes} Many remote providers have 100.
     */
    int pageSize();

    /**
     * {@return the fields that a search of this type can use} Default: all fields of the type. A search with other
     * fields is rejected before the directory is called.
     *
     * @param type the type of the leads
     */
    default Set<SearchField> searchable(LeadType type) {
        return SearchField.of(type);
    }

    /**
     * {@return one page of a search, in an order that is stable while the directory does not change} Page <i>n</i> of
     * size <i>s</i> contains the entries {@code [n*s, (n+1)*s)} of the whole result. A page with fewer than <i>s</i>
     * entries is the last one, unless its total is greater. Pages after the last one are empty.
     *
     * @param filters the filters of the search
     * @param page a request with a size of at most {@link #pageSize()}
     * @throws IllegalArgumentException if the size exceeds {@link #pageSize()}, or if a field is not
     *     {@link #searchable}
     */
    SearchPage<Person> searchPeople(SearchFilters filters, SearchPageRequest page);

    /**
     * {@return one page of a search for companies, like {@link #searchPeople}}
     *
     * @param filters the filters of the search
     * @param page the number and the size of the page
     * @throws UnsupportedOperationException if the directory does not search companies; the default
     */
    default SearchPage<Company> searchCompanies(SearchFilters filters, SearchPageRequest page) {
        throw new UnsupportedOperationException("this directory cannot search companies");
    }

    /**
     * {@return the people with these ids, deleted people included} Unknown ids are missing in the result. Default: an
     * empty result.
     *
     * @param ids the ids to look up
     */
    default Map<PersonId, Person> findPeople(Collection<PersonId> ids) {
        return Map.of();
    }

    /**
     * {@return the companies with these ids} Unknown ids are missing in the result. Default: an empty result.
     *
     * @param ids the ids to look up
     */
    default Map<CompanyId, Company> findCompanies(Collection<CompanyId> ids) {
        return Map.of();
    }

    /**
     * {@return the people with these keys, which {@link PersonKey#of} derives from their records and from their
     * employers' records in this directory} If several people have a key, the first in search order is returned.
     * Deleted people are not returned. Unused keys are missing in the result. There can be any number of keys, and keys
     * can be repeated. Default: an empty result.
     *
     * @param keys the keys to look up
     */
    default Map<PersonKey, Person> findPeopleByKey(Collection<PersonKey> keys) {
        return Map.of();
    }

    /** {@return a directory without entries, for a host whose organizations already have all records} */
    static Directory empty() {
        return EmptyDirectory.INSTANCE;
    }

    /**
     * {@return a directory over the paged search of a remote provider} The host implements this one call, including its
     * timeouts, retries and rate limit. People are found by search only; lookups by id require an implementation of
     * {@link Directory}.
     *
     * @param pageSize the maximum number of entries of a page, at least 1
     * @param searchable the fields that the provider can search
     * @param search the call of the provider
     * @throws IllegalArgumentException if the page size is below 1
     */
    static Directory ofPages(int pageSize, Set<SearchField> searchable, PageSearch search) {
        return new PagedDirectory(pageSize, searchable, search);
    }

    /** One call of a paged search, with pages numbered from 0; see {@link #searchPeople}. */
    @FunctionalInterface
    interface PageSearch {
        /**
         * {@return a page; the page size is at most that of the directory}
         *
         * @param filters the filters of the search
         * @param page the number and the size of the page
         */
        SearchPage<Person> search(SearchFilters filters, SearchPageRequest page);
    }
}
