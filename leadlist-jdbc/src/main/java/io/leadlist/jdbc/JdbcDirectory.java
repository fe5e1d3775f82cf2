package io.leadlist.jdbc;

import io.leadlist.call.StorageException;
import io.leadlist.jdbc.internal.dialect.Session;
import io.leadlist.jdbc.internal.directory.DirectoryCompanies;
import io.leadlist.jdbc.internal.directory.DirectoryPeople;
import io.leadlist.jdbc.internal.document.JacksonCompatibility;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadRecord;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonKey;
import io.leadlist.search.Directory;
import io.leadlist.search.SearchPage;
import io.leadlist.search.SearchPageRequest;
import io.leadlist.search.facet.Condition;
import io.leadlist.search.facet.Facets;
import io.leadlist.search.filter.RelatedTerms;
import io.leadlist.search.filter.SearchContext;
import io.leadlist.search.filter.SearchFilters;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * A directory in a database, shared by all organizations. Thread-safe.
 *
 * <p>The tables must exist, see {@link JdbcSchema}. Every method throws {@link StorageException} if the database fails.
 *
 * <p>Tables hold the facets of people and companies: rows of terms, words, numbers and places. On PostgreSQL they are
 * an inverted index; H2 reads them for one entry at a time. A search returns the same results as
 * {@code MemoryDirectory}: entries in the order in which they were first put, without deleted people. It issues one
 * statement for each page. Before it, it issues one setting on PostgreSQL, and at most two statements that choose the
 * join on H2.
 *
 * <p>The cost of a search grows at most linearly with the directory. After a large load, run {@code ANALYZE}: without
 * statistics, a search for a rare word may read the whole directory.
 */
public final class JdbcDirectory implements Directory {
    private static final int PAGE_SIZE = 1_000;
    private static final int CHUNK = 1_000;
    private static final int FIND_CHUNK = 50_000;
    private final JdbcTransactions transactions;
    private final Clock clock;
    private final RelatedTerms relatedTerms;

    private JdbcDirectory(JdbcTransactions transactions, Clock clock, RelatedTerms relatedTerms) {
        this.transactions = Objects.requireNonNull(transactions, "transactions");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.relatedTerms = Objects.requireNonNull(relatedTerms, "relatedTerms");
    }

    /**
     * {@return a directory that runs transactions of its own on connections of a data source, see
     * {@link JdbcTransactions#over}}
     *
     * @param dataSource the database
     * @throws IllegalStateException if jackson-annotations on the class path is too old for Jackson; the message names
     *     the version to declare
     */
    public static JdbcDirectory over(DataSource dataSource) {
        return over(JdbcTransactions.over(dataSource));
    }

    /**
     * {@return a directory that uses these transactions}
     *
     * @param transactions how the directory gets connections
     * @throws IllegalStateException if jackson-annotations on the class path is too old for Jackson; the message names
     *     the version to declare
     */
    public static JdbcDirectory over(JdbcTransactions transactions) {
        JacksonCompatibility.check();
        return new JdbcDirectory(transactions, Clock.systemUTC(), RelatedTerms.NONE);
    }

    /**
     * {@return this directory with another clock} Tenures end with the current month of the clock, in its zone.
     * Default: the system clock in UTC.
     *
     * @param other the clock, in place of the present one
     */
    public JdbcDirectory withClock(Clock other) {
        return new JdbcDirectory(transactions, other, relatedTerms);
    }

    /**
     * {@return this directory with related terms, which a search in mode {@code SMART} also finds} Default: none.
     *
     * @param others the related terms of search texts
     */
    public JdbcDirectory withRelatedTerms(RelatedTerms others) {
        return new JdbcDirectory(transactions, clock, others);
    }

    /**
     * Stores companies. A company replaces the one with the same id and keeps its position in the order.
     *
     * <p>Each {@value #CHUNK} companies are stored in one transaction. If one fails, the companies of the earlier ones
     * remain.
     *
     * @param companies the records to insert or replace
     * @return this directory
     */
    public JdbcDirectory putCompanies(Collection<Company> companies) {
        return putCompanies(companies, company -> Facets.NONE);
    }

    /**
     * Stores companies as {@link #putCompanies(Collection)} does, with facets in addition to the facets of their
     * records.
     *
     * @param companies the records to insert or replace
     * @param moreFacets returns the additional facets of a company
     * @return this directory
     */
    public JdbcDirectory putCompanies(Collection<Company> companies, Function<Company, Facets> moreFacets) {
        put(companies, (session, chunk) -> DirectoryCompanies.put(session, chunk, moreFacets));
        return this;
    }

    /**
     * Stores people. A person replaces the one with the same id and keeps the position in the order.
     *
     * <p>Each {@value #CHUNK} people are stored in one transaction. If one fails, the people of the earlier ones
     * remain.
     *
     * @param people the records to insert or replace
     * @return this directory
     */
    public JdbcDirectory putPeople(Collection<Person> people) {
        return putPeople(people, person -> Facets.NONE);
    }

    /**
     * Stores people as {@link #putPeople(Collection)} does, with facets in addition to the facets of their records.
     *
     * @param people the records to insert or replace
     * @param moreFacets returns the additional facets of a person
     * @return this directory
     */
    public JdbcDirectory putPeople(Collection<Person> people, Function<Person, Facets> moreFacets) {
        put(people, (session, chunk) -> DirectoryPeople.put(session, chunk, moreFacets));
        return this;
    }

    @Override
    public int pageSize() {
        return PAGE_SIZE;
    }

    /** {@inheritDoc} The total is not counted, because that would cost more than the page. */
    @Override
    public SearchPage<Person> searchPeople(SearchFilters filters, SearchPageRequest page) {
        return search(conditions(filters, LeadType.PERSON), page, DirectoryPeople::search);
    }

    /** {@inheritDoc} The total is not counted. */
    @Override
    public SearchPage<Company> searchCompanies(SearchFilters filters, SearchPageRequest page) {
        return search(conditions(filters, LeadType.COMPANY), page, DirectoryCompanies::search);
    }

    private <R> SearchPage<R> search(List<Condition> conditions, SearchPageRequest page, PageSearch<R> search) {
        SearchPageRequest request = page.within(PAGE_SIZE);
        List<R> entries = transactions.read(handle -> search.run(Session.of(handle), conditions, request));
        return new SearchPage<>(entries, OptionalLong.empty());
    }

    /** The statement that reads one page of people or of companies. */
    @FunctionalInterface
    private interface PageSearch<R> {
        List<R> run(Session session, List<Condition> conditions, SearchPageRequest page);
    }

    @Override
    public Map<PersonId, Person> findPeople(Collection<PersonId> ids) {
        return find(ids, DirectoryPeople::find);
    }

    @Override
    public Map<CompanyId, Company> findCompanies(Collection<CompanyId> ids) {
        return find(ids, DirectoryCompanies::find);
    }

    /** {@inheritDoc} Issues one statement for each {@value #FIND_CHUNK} keys. */
    @Override
    public Map<PersonKey, Person> findPeopleByKey(Collection<PersonKey> keys) {
        return find(keys, DirectoryPeople::findByKey);
    }

    private List<Condition> conditions(SearchFilters filters, LeadType type) {
        return filters.requireSearchable(searchable(type))
                .conditions(new SearchContext(YearMonth.now(clock), relatedTerms));
    }

    /** Finds in chunks, because arrays of H2 have at most 65,536 elements. */
    private <I, R> Map<I, R> find(Collection<I> ids, BiFunction<Session, List<I>, Map<I, R>> findChunk) {
        Map<I, R> found = new LinkedHashMap<>();
        for (List<I> chunk : chunks(ids.stream().distinct().toList(), FIND_CHUNK)) {
            found.putAll(transactions.read(handle -> findChunk.apply(Session.of(handle), chunk)));
        }
        return found;
    }

    private <R extends LeadRecord> void put(Collection<R> records, BiConsumer<Session, List<R>> putChunk) {
        Map<LeadId, R> lastOfEach = new LinkedHashMap<>();
        records.forEach(record -> lastOfEach.put(record.id(), record));
        for (List<R> chunk : chunks(List.copyOf(lastOfEach.values()), CHUNK)) {
            transactions.run(handle -> {
                putChunk.accept(Session.of(handle), chunk);
                return chunk.size();
            });
        }
    }

    private static <T> List<List<T>> chunks(List<T> all, int size) {
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            chunks.add(all.subList(from, Math.min(all.size(), from + size)));
        }
        return chunks;
    }
}
