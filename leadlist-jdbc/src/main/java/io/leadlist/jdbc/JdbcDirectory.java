package io.leadlist.jdbc;

import io.leadlist.call.StorageException;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadRecord;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.search.Directory;
import io.leadlist.search.PageRequest;
import io.leadlist.search.SearchFilters;
import io.leadlist.search.SearchPage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;

/**
 * A global directory in a database, shared by all organizations. Thread-safe.
 *
 * <p>The tables must be there, see {@link JdbcSchema}. A search is one statement for each page; its order is the order in which the people were
 * put in, and deleted people are not found by it. It answers what {@code MemoryDirectory} answers. Every method fails with
 * {@link StorageException} if the database does.
 */
public final class JdbcDirectory implements Directory {
    private static final int PAGE_SIZE = 1_000;
    private static final int CHUNK = 1_000;
    private final JdbcTransactions transactions;

    private JdbcDirectory(JdbcTransactions transactions) {
        this.transactions = transactions;
    }

    /** A directory on connections of a data source. */
    public static JdbcDirectory over(DataSource dataSource) {
        return new JdbcDirectory(JdbcTransactions.over(dataSource));
    }

    /**
     * Puts companies in, in place of those with the same ids; {@value #CHUNK} in a transaction. If one fails, those before it stay.
     */
    public JdbcDirectory putCompanies(Collection<Company> companies) {
        put(companies, DirectoryCompanies::put);
        return this;
    }

    /**
     * Puts people in, in place of those with the same ids, which keep their place in the order; {@value #CHUNK} in a transaction. If one fails,
     * those before it stay.
     */
    public JdbcDirectory putPeople(Collection<Person> people) {
        put(people, DirectoryPeople::put);
        return this;
    }

    @Override
    public int pageSize() {
        return PAGE_SIZE;
    }

    /** {@inheritDoc} The total is not counted, because that would cost more than the page. */
    @Override
    public SearchPage<Person> searchPeople(SearchFilters filters, PageRequest page) {
        if (page.size() > PAGE_SIZE) {
            throw new IllegalArgumentException("a page has at most " + PAGE_SIZE + " entries");
        }
        List<Person> entries = transactions.run(handle -> DirectoryPeople.search(handle, filters, page));
        return new SearchPage<>(entries, OptionalLong.empty());
    }

    @Override
    public Map<PersonId, Person> findPeople(Collection<PersonId> ids) {
        return transactions.run(handle -> DirectoryPeople.find(handle, ids));
    }

    @Override
    public Map<CompanyId, Company> findCompanies(Collection<CompanyId> ids) {
        return transactions.run(handle -> DirectoryCompanies.find(handle, ids));
    }

    private <R extends LeadRecord> void put(Collection<R> records, BiConsumer<Handle, List<R>> chunk) {
        Map<LeadId, R> lastOfEach = new LinkedHashMap<>();
        records.forEach(record -> lastOfEach.put(record.id(), record));
        List<R> all = new ArrayList<>(lastOfEach.values());
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<R> part = all.subList(from, Math.min(all.size(), from + CHUNK));
            transactions.run(handle -> {
                chunk.accept(handle, part);
                return part.size();
            });
        }
    }
}
