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
 * Port: the global directory of people and companies, shared by all organizations, from which records are copied into
 * an organization's own before they are linked.
 *
 * <p>The host implements it over a data provider, for which {@link #ofPages} may do, or uses {@code JdbcDirectory} or
 * {@code MemoryDirectory}. Implementations are thread-safe. The library never calls a directory while a storage
 * transaction is open; what an implementation throws reaches the caller as it is, and nothing has been stored then.
 */
public interface Directory {
    /** The most entries that one page can have, at least 1; 100 for many remote providers. The same at every call. */
    int pageSize();

    /**
     * The fields that a search of this type can ask for; by default all that there are. Searches that ask for others
     * are refused by name, and are never put to the directory without what it can not answer.
     */
    default Set<SearchField> searchable(LeadType type) {
        return SearchField.of(type);
    }

    /**
     * Answers one page of a search, in an order that stays the same as long as the directory does: page <i>n</i> of
     * size <i>s</i> is the slice {@code [n*s, (n+1)*s)} of the whole result. A page with fewer than <i>s</i> entries is
     * the last one, unless its total says more; behind the last one pages are empty.
     *
     * @param page a size of at most {@link #pageSize()}
     * @throws IllegalArgumentException if the page's size is above {@link #pageSize()}, or a field is not
     *     {@link #searchable}
     */
    SearchPage<Person> searchPeople(SearchFilters filters, SearchPageRequest page);

    /**
     * The same for companies.
     *
     * @throws UnsupportedOperationException if the directory does not search companies; by default it does not
     */
    default SearchPage<Company> searchCompanies(SearchFilters filters, SearchPageRequest page) {
        throw new UnsupportedOperationException("this directory does not search companies");
    }

    /**
     * The people with these ids; an id that nobody has is not in the answer. By default the directory looks nobody up.
     */
    default Map<PersonId, Person> findPeople(Collection<PersonId> ids) {
        return Map.of();
    }

    /**
     * The companies with these ids; an id that none has is not in the answer. By default the directory looks none up.
     */
    default Map<CompanyId, Company> findCompanies(Collection<CompanyId> ids) {
        return Map.of();
    }

    /**
     * The people who answer to these keys, as {@link PersonKey#of} tells from their records and from that of their
     * employer in this directory. Where several people answer to a key, it is the first of them in the directory's
     * order, which is that of its searches. Deleted people are not found; a key that nobody answers to is not in the
     * answer. There can be any number of keys; a key asked for twice is answered once. By default the directory looks
     * nobody up.
     */
    default Map<PersonKey, Person> findPeopleByKey(Collection<PersonKey> keys) {
        return Map.of();
    }

    /** A directory that knows nobody, for a host whose records are all its organizations' own. */
    static Directory empty() {
        return EmptyDirectory.INSTANCE;
    }

    /**
     * A directory over a search that answers by pages, as remote providers do: only that one call is the host's, with
     * its time-outs, its retries and its rate. People are found by searching alone; a directory that can look up by id
     * as well is an implementation of its own.
     *
     * @param pageSize the most entries of a page, at least 1
     * @param searchable the fields that the provider can search for
     */
    static Directory ofPages(int pageSize, Set<SearchField> searchable, PageSearch search) {
        return new PagedDirectory(pageSize, searchable, search);
    }

    /** One call of a search that answers by pages, numbered from 0; see {@link #searchPeople}. */
    @FunctionalInterface
    interface PageSearch {
        /** Answers a page. */
        SearchPage<Person> search(SearchFilters filters, SearchPageRequest page);
    }
}
