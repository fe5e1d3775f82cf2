package io.leadlist.jdbc;

import io.leadlist.call.StorageException;
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
import org.jdbi.v3.core.Handle;

/**
 * A global directory in a database, shared by all organizations. Thread-safe.
 *
 * <p>The tables must be there, see {@link JdbcSchema}. What people and companies can be found by is kept in an inverted
 * index: rows of terms, words, numbers and places. A search is one statement for each page, after a setting of
 * PostgreSQL, and on H2 after at most two that look how to search; its order is the order in which the entries were put
 * in, and deleted people are not found by it. It answers what {@code MemoryDirectory} answers. The cost of a search
 * grows no faster than the directory. After a large load, run {@code ANALYZE}: without statistics, a search for a rare
 * word may read the whole directory. Every method fails with {@link StorageException} if the database does.
 */
public final class JdbcDirectory implements Directory {
    private static final int PAGE_SIZE = 1_000;
    private static final int CHUNK = 1_000;
    private static final int FIND_CHUNK = 50_000;
    private final JdbcTransactions transactions;
    private final Clock clock;
    private final RelatedTerms relatedTerms;

    private JdbcDirectory(JdbcTransactions transactions, Clock clock, RelatedTerms relatedTerms) {
        this.transactions = transactions;
        this.clock = Objects.requireNonNull(clock, "clock");
        this.relatedTerms = Objects.requireNonNull(relatedTerms, "relatedTerms");
    }

    /**
     * Returns a directory that runs transactions of its own on connections of a data source, see
     * {@link JdbcTransactions#over}.
     *
     * @throws IllegalStateException if jackson-annotations on the class path is too old for Jackson; the message names
     *     the version to declare
     */
    public static JdbcDirectory over(DataSource dataSource) {
        JacksonCompatibility.check();
        return new JdbcDirectory(JdbcTransactions.over(dataSource), Clock.systemUTC(), RelatedTerms.NONE);
    }

    /** The same with another clock, which tells the month from which tenures are counted. */
    public JdbcDirectory withClock(Clock other) {
        return new JdbcDirectory(transactions, other, relatedTerms);
    }

    /** The same, where a search in mode {@code SMART} finds related terms too. */
    public JdbcDirectory withRelatedTerms(RelatedTerms others) {
        return new JdbcDirectory(transactions, clock, others);
    }

    /**
     * Puts companies in, in place of those with the same ids, which keep their place in the order; {@value #CHUNK} in a
     * transaction. If one fails, those before it stay.
     */
    public JdbcDirectory putCompanies(Collection<Company> companies) {
        return putCompanies(companies, company -> Facets.NONE);
    }

    /** The same, where more is known of the companies than their records say. */
    public JdbcDirectory putCompanies(Collection<Company> companies, Function<Company, Facets> more) {
        put(companies, (handle, chunk) -> DirectoryCompanies.put(handle, chunk, more));
        return this;
    }

    /**
     * Puts people in, in place of those with the same ids, which keep their place in the order; {@value #CHUNK} in a
     * transaction. If one fails, those before it stay.
     */
    public JdbcDirectory putPeople(Collection<Person> people) {
        return putPeople(people, person -> Facets.NONE);
    }

    /** The same, where more is known of the people than their records say. */
    public JdbcDirectory putPeople(Collection<Person> people, Function<Person, Facets> more) {
        put(people, (handle, chunk) -> DirectoryPeople.put(handle, chunk, more));
        return this;
    }

    @Override
    public int pageSize() {
        return PAGE_SIZE;
    }

    /** {@inheritDoc} The total is not counted, because that would cost more than the page. */
    @Override
    public SearchPage<Person> searchPeople(SearchFilters filters, SearchPageRequest page) {
        List<Condition> conditions = conditions(filters, LeadType.PERSON);
        SearchPageRequest asked = page.within(PAGE_SIZE);
        List<Person> entries = transactions.read(handle -> DirectoryPeople.search(handle, conditions, asked));
        return new SearchPage<>(entries, OptionalLong.empty());
    }

    /** {@inheritDoc} The total is not counted. */
    @Override
    public SearchPage<Company> searchCompanies(SearchFilters filters, SearchPageRequest page) {
        List<Condition> conditions = conditions(filters, LeadType.COMPANY);
        SearchPageRequest asked = page.within(PAGE_SIZE);
        List<Company> entries = transactions.read(handle -> DirectoryCompanies.search(handle, conditions, asked));
        return new SearchPage<>(entries, OptionalLong.empty());
    }

    @Override
    public Map<PersonId, Person> findPeople(Collection<PersonId> ids) {
        return find(ids, DirectoryPeople::find);
    }

    @Override
    public Map<CompanyId, Company> findCompanies(Collection<CompanyId> ids) {
        return find(ids, DirectoryCompanies::find);
    }

    /** {@inheritDoc} One statement for {@value #FIND_CHUNK} keys. */
    @Override
    public Map<PersonKey, Person> findPeopleByKey(Collection<PersonKey> keys) {
        return find(keys, DirectoryPeople::findByKey);
    }

    private List<Condition> conditions(SearchFilters filters, LeadType type) {
        return filters.requireAnswered(searchable(type))
                .conditions(new SearchContext(YearMonth.now(clock), relatedTerms));
    }

    /** Arrays of H2 have at most 65,536 elements. */
    private <I, R> Map<I, R> find(Collection<I> ids, BiFunction<Handle, List<I>, Map<I, R>> chunk) {
        Map<I, R> found = new LinkedHashMap<>();
        for (List<I> part : chunks(ids.stream().distinct().toList(), FIND_CHUNK)) {
            found.putAll(transactions.read(handle -> chunk.apply(handle, part)));
        }
        return found;
    }

    private <R extends LeadRecord> void put(Collection<R> records, BiConsumer<Handle, List<R>> chunk) {
        Map<LeadId, R> lastOfEach = new LinkedHashMap<>();
        records.forEach(record -> lastOfEach.put(record.id(), record));
        for (List<R> part : chunks(List.copyOf(lastOfEach.values()), CHUNK)) {
            transactions.run(handle -> {
                chunk.accept(handle, part);
                return part.size();
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
