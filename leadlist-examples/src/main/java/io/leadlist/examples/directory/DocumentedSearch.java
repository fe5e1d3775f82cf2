package io.leadlist.examples.directory;

import io.leadlist.lead.Company;
import io.leadlist.lead.Person;
import io.leadlist.search.facet.CompanyFacets;
import io.leadlist.search.facet.PersonFacets;
import io.leadlist.search.facet.SearchableEntry;
import io.leadlist.search.filter.RelatedTerms;
import io.leadlist.search.filter.SearchContext;
import io.leadlist.search.filter.SearchFilters;
import java.time.YearMonth;

/** The bulk search of the documented examples. */
final class DocumentedSearch {
    /** The search has no filter by tenure, so that the month does not matter. */
    private static final SearchContext CONTEXT = new SearchContext(YearMonth.of(2024, 1), RelatedTerms.NONE);

    private static final SearchFilters FILTERS = SearchFilters.builder()
            .industry("software development", "it services and it consulting")
            .employees(50, 500)
            .seniority("director", "vp", "c_suite")
            .departmentAndFunction("sales", "marketing")
            .build();

    private DocumentedSearch() {}

    /** Returns whether the documented search would find this person at this company. */
    static boolean finds(Person person, Company company) {
        return FILTERS.matches(SearchableEntry.ofPerson(PersonFacets.of(person), CompanyFacets.of(company)), CONTEXT);
    }
}
