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
 * The contents of a directory in the contracts, and the settings of its searches.
 *
 * @param companies the companies with their facets
 * @param people the people with their facets
 */
public record DirectoryContents(Map<Company, Facets> companies, Map<Person, Facets> people) {
    /** Returns the clock of the directory. */
    public Clock clock() {
        return Clock.fixed(Samples.NOW, ZoneOffset.UTC);
    }

    /** Returns the related terms of {@code java}. */
    public RelatedTerms relatedTerms() {
        return content -> content.equals("java") ? Set.of("Kotlin Developers", "...") : Set.of();
    }

    /** Returns the companies without facets. */
    public List<Company> companyRecords() {
        return List.copyOf(companies.keySet());
    }

    /** Returns the people without facets. */
    public List<Person> personRecords() {
        return List.copyOf(people.keySet());
    }

    /** Returns a memory directory with these contents, the model for every other adapter. */
    public MemoryDirectory inMemory(int pageSize) {
        return inMemory(pageSize, List.of(this));
    }

    /** Returns a memory directory with these contents, put one after the other. */
    public static MemoryDirectory inMemory(int pageSize, List<DirectoryContents> puts) {
        DirectoryContents none = new DirectoryContents(Map.of(), Map.of());
        MemoryDirectory directory = new MemoryDirectory(pageSize, none.clock(), none.relatedTerms());
        puts.forEach(put -> directory
                .putCompanies(put.companies.keySet(), put.companies::get)
                .putPeople(put.people.keySet(), put.people::get));
        return directory;
    }
}
