package io.leadlist.contract;

import io.leadlist.lead.Company;
import io.leadlist.lead.Person;
import io.leadlist.memory.MemoryDirectory;
import io.leadlist.search.facet.Facets;
import io.leadlist.search.filter.RelatedTerms;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a directory holds in the contracts, and what its searches depend on.
 *
 * @param companies the companies, with what is known of them beside their records
 * @param people the people, with the same
 */
public record DirectoryContents(Map<Company, Facets> companies, Map<Person, Facets> people) {
    /** The present time of the directory. */
    public Clock clock() {
        return Clock.fixed(Samples.NOW, ZoneOffset.UTC);
    }

    /** What else is found by {@code java}. */
    public RelatedTerms relatedTerms() {
        return content -> content.equals("java") ? Set.of("Kotlin Developers", "...") : Set.of();
    }

    /** The companies alone. */
    public List<Company> companyRecords() {
        return List.copyOf(companies.keySet());
    }

    /** The people alone. */
    public List<Person> personRecords() {
        return List.copyOf(people.keySet());
    }

    /** The same in memory, which is the measure of every other adapter. */
    public MemoryDirectory inMemory(int pageSize) {
        return inMemory(pageSize, List.of(this));
    }

    /** All these in memory, put in one after the other. */
    public static MemoryDirectory inMemory(int pageSize, List<DirectoryContents> puts) {
        DirectoryContents none = new DirectoryContents(Map.of(), Map.of());
        MemoryDirectory directory = new MemoryDirectory(pageSize, none.clock(), none.relatedTerms());
        puts.forEach(put -> directory
                .putCompanies(put.companies.keySet(), put.companies::get)
                .putPeople(put.people.keySet(), put.people::get));
        return directory;
    }
}
