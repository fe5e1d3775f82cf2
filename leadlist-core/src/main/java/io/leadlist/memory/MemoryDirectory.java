package io.leadlist.memory;

import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.LeadRecord;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonKey;
import io.leadlist.search.Directory;
import io.leadlist.search.SearchPage;
import io.leadlist.search.SearchPageRequest;
import io.leadlist.search.facet.CompanyFacets;
import io.leadlist.search.facet.Condition;
import io.leadlist.search.facet.FacetOwner;
import io.leadlist.search.facet.Facets;
import io.leadlist.search.facet.PersonFacets;
import io.leadlist.search.facet.SearchableEntry;
import io.leadlist.search.filter.RelatedTerms;
import io.leadlist.search.filter.SearchContext;
import io.leadlist.search.filter.SearchFilters;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A directory in memory. A search returns entries in the order in which they were first put, without deleted people.
 * The indexes for lookups and searches of people are rebuilt by the first call after a change. Thread-safe.
 */
public final class MemoryDirectory implements Directory {
    private final Map<PersonId, Entry<Person>> people = new LinkedHashMap<>();
    private final Map<CompanyId, Entry<Company>> companies = new LinkedHashMap<>();
    private final int pageSize;
    private final Clock clock;
    private final RelatedTerms relatedTerms;
    private @Nullable Map<PersonKey, Person> firstByKey;
    private @Nullable PeopleIndex index;

    private record Entry<R extends LeadRecord>(R leadRecord, Facets facets) {}

    /** The people that a search can find, with their facets at the same indexes. */
    private record PeopleIndex(List<Person> people, FacetColumns facets) {}

    /** Creates a directory with pages of at most 100 entries, like remote providers. */
    public MemoryDirectory() {
        this(100);
    }

    /**
     * Creates a directory with pages of at most {@code pageSize} entries.
     *
     * @param pageSize the maximum number of results in a page
     * @throws IllegalArgumentException if the page size is below 1
     */
    public MemoryDirectory(int pageSize) {
        this(pageSize, Clock.systemUTC(), RelatedTerms.NONE);
    }

    /**
     * Creates a directory with all settings.
     *
     * @param pageSize the maximum number of entries of a page, at least 1
     * @param clock the clock, whose present month ends tenures
     * @param relatedTerms the related texts for searches in mode {@code SMART}
     * @throws IllegalArgumentException if the page size is below 1
     */
    public MemoryDirectory(int pageSize, Clock clock, RelatedTerms relatedTerms) {
        if (pageSize < 1) {
            throw new IllegalArgumentException("pageSize must be at least 1, but is " + pageSize);
        }
        this.pageSize = pageSize;
        this.clock = Objects.requireNonNull(clock, "clock");
        this.relatedTerms = Objects.requireNonNull(relatedTerms, "relatedTerms");
    }

    /**
     * Puts companies. A company replaces the one with the same id and has its position in the order.
     *
     * @param records the records to insert or replace
     * @return this directory
     */
    public MemoryDirectory putCompanies(Collection<Company> records) {
        return putCompanies(records, company -> Facets.NONE);
    }

    /**
     * Puts companies, with facets in addition to the facets of their records.
     *
     * @param records the records to insert or replace
     * @param more returns the additional facets of a company
     * @return this directory
     */
    public synchronized MemoryDirectory putCompanies(Collection<Company> records, Function<Company, Facets> more) {
        forgetLists();
        records.forEach(company -> companies.put(
                company.id(), new Entry<>(company, CompanyFacets.of(company).and(more.apply(company)))));
        return this;
    }

    /**
     * Puts people. A person replaces the one with the same id and has the same position in the order.
     *
     * @param records the records to insert or replace
     * @return this directory
     */
    public MemoryDirectory putPeople(Collection<Person> records) {
        return putPeople(records, person -> Facets.NONE);
    }

    /**
     * Puts people, with facets in addition to the facets of their records.
     *
     * @param records the records to insert or replace
     * @param more returns the additional facets of a person
     * @return this directory
     */
    public synchronized MemoryDirectory putPeople(Collection<Person> records, Function<Person, Facets> more) {
        forgetLists();
        records.forEach(person -> people.put(
                person.id(), new Entry<>(person, PersonFacets.of(person).and(more.apply(person)))));
        return this;
    }

    @Override
    public int pageSize() {
        return pageSize;
    }

    @Override
    public synchronized SearchPage<Person> searchPeople(SearchFilters filters, SearchPageRequest page) {
        Condition condition = condition(filters, LeadType.PERSON);
        if (index == null) {
            index = index();
        }
        return page(index.people(), index.facets().find(condition), page);
    }

    @Override
    public synchronized SearchPage<Company> searchCompanies(SearchFilters filters, SearchPageRequest page) {
        Condition condition = condition(filters, LeadType.COMPANY);
        Map<CompanyId, List<Facets>> employees = employees();
        List<Company> records = new ArrayList<>();
        BitSet found = new BitSet();
        for (Entry<Company> company : companies.values()) {
            List<Facets> ofEmployees =
                    employees.getOrDefault(company.leadRecord().id(), List.of());
            found.set(records.size(), condition.holds(SearchableEntry.ofCompany(company.facets(), ofEmployees)));
            records.add(company.leadRecord());
        }
        return page(records, found, page);
    }

    @Override
    public synchronized Map<PersonId, Person> findPeople(Collection<PersonId> ids) {
        return found(people, ids);
    }

    @Override
    public synchronized Map<CompanyId, Company> findCompanies(Collection<CompanyId> ids) {
        return found(companies, ids);
    }

    @Override
    public synchronized Map<PersonKey, Person> findPeopleByKey(Collection<PersonKey> keys) {
        if (firstByKey == null) {
            firstByKey = firstByKey();
        }
        Map<PersonKey, Person> known = firstByKey;
        Map<PersonKey, Person> found = new LinkedHashMap<>();
        for (PersonKey key : keys) {
            Optional.ofNullable(known.get(key)).ifPresent(person -> found.put(key, person));
        }
        return found;
    }

    /**
     * Rebuilt as a whole. A changed company changes a key of each of its employees, and the next person in order takes
     * over a released key.
     */
    private Map<PersonKey, Person> firstByKey() {
        Map<PersonKey, Person> first = new HashMap<>();
        for (Entry<Person> entry : people.values()) {
            Person person = entry.leadRecord();
            if (!person.isDeleted()) {
                PersonKey.of(person, employer(person).map(Entry::leadRecord).orElse(null))
                        .forEach(key -> first.putIfAbsent(key, person));
            }
        }
        return first;
    }

    private Condition condition(SearchFilters filters, LeadType type) {
        return new Condition.And(filters.requireSearchable(searchable(type))
                .conditions(new SearchContext(YearMonth.now(clock), relatedTerms)));
    }

    private void forgetLists() {
        firstByKey = null;
        index = null;
    }

    private PeopleIndex index() {
        List<Entry<Person>> found = people.values().stream()
                .filter(entry -> !entry.leadRecord().isDeleted())
                .toList();
        FacetColumns.Builder columns = new FacetColumns.Builder(found.size());
        for (int i = 0; i < found.size(); i++) {
            columns.set(i, FacetOwner.PERSON, found.get(i).facets());
            Facets employer =
                    employer(found.get(i).leadRecord()).map(Entry::facets).orElse(Facets.NONE);
            columns.set(i, FacetOwner.COMPANY, employer);
        }
        return new PeopleIndex(found.stream().map(Entry::leadRecord).toList(), columns.build());
    }

    private Optional<Entry<Company>> employer(Person person) {
        return person.profile().employer().map(companies::get);
    }

    private Map<CompanyId, List<Facets>> employees() {
        Map<CompanyId, List<Facets>> employees = new HashMap<>();
        for (Entry<Person> person : people.values()) {
            if (!person.leadRecord().isDeleted()) {
                person.leadRecord()
                        .profile()
                        .employer()
                        .ifPresent(company -> employees
                                .computeIfAbsent(company, first -> new ArrayList<>())
                                .add(person.facets()));
            }
        }
        return employees;
    }

    private <R extends LeadRecord> SearchPage<R> page(List<R> entries, BitSet found, SearchPageRequest page) {
        SearchPageRequest asked = page.within(pageSize);
        List<R> records = found.stream()
                .skip(asked.offset())
                .limit(asked.size())
                .mapToObj(entries::get)
                .toList();
        return new SearchPage<>(records, OptionalLong.of(found.cardinality()));
    }

    private static <I, R extends LeadRecord> Map<I, R> found(Map<I, Entry<R>> entries, Collection<I> ids) {
        Map<I, R> found = new LinkedHashMap<>();
        ids.forEach(id -> {
            @Nullable Entry<R> entry = entries.get(id);
            if (entry != null) {
                found.put(id, entry.leadRecord());
            }
        });
        return found;
    }
}
