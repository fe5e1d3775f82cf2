package io.leadlist.search;

import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import java.util.Collection;
import java.util.Map;

/**
 * Port: the global directory of people and companies, shared by all organizations, from which records are copied into an
 * organization's own before they are linked.
 *
 * <p>The host implements it over a data provider, or uses {@code JdbcDirectory} or {@code MemoryDirectory}. Implementations are
 * thread-safe. The library never calls a directory while a storage transaction is open; what an implementation throws reaches the
 * caller as it is, and nothing has been stored then.
 */
public interface Directory {
    /** The most entries that one page can have, at least 1; 100 for many remote providers. The same at every call. */
    int pageSize();

    /**
     * Answers one page of a search, in an order that stays the same as long as the directory does: page <i>n</i> of size <i>s</i> is
     * the slice {@code [n*s, (n+1)*s)} of the whole result. A page with fewer than <i>s</i> entries is the last one; behind the last one
     * pages are empty.
     *
     * @param page a size of at most {@link #pageSize()}
     * @throws IllegalArgumentException if the page's size is above {@link #pageSize()}
     */
    SearchPage<Person> searchPeople(SearchFilters filters, PageRequest page);

    /** The people with these ids; an id that nobody has is not in the answer. */
    Map<PersonId, Person> findPeople(Collection<PersonId> ids);

    /** The companies with these ids; an id that none has is not in the answer. */
    Map<CompanyId, Company> findCompanies(Collection<CompanyId> ids);

    /** A directory that knows nobody, for a host whose records are all its organizations' own. */
    static Directory empty() {
        return EmptyDirectory.INSTANCE;
    }
}
