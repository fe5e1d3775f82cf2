package io.leadlist.search;

/** Builds {@link SearchFilters} for the common case, where one of several values is asked for. Not thread-safe. */
public final class SearchFiltersBuilder {
    private TermFilter industry = TermFilter.NONE;
    private RangeFilter employeeSize = RangeFilter.UNRESTRICTED;
    private TermFilter seniority = TermFilter.NONE;
    private TermFilter departmentAndFunction = TermFilter.NONE;

    SearchFiltersBuilder() {}

    /** Asks for companies of one of these industries. */
    public SearchFiltersBuilder industry(String... anyOf) {
        industry = TermFilter.anyOf(anyOf);
        return this;
    }

    /** Asks for companies with so many employees, both ends included. */
    public SearchFiltersBuilder employees(long from, long to) {
        employeeSize = RangeFilter.in(Band.of(from, to));
        return this;
    }

    /** Asks for people of one of these levels, see {@link io.leadlist.lead.Seniority}. */
    public SearchFiltersBuilder seniority(String... anyOf) {
        seniority = TermFilter.anyOf(anyOf);
        return this;
    }

    /** Asks for people of one of these departments or functions. */
    public SearchFiltersBuilder departmentAndFunction(String... anyOf) {
        departmentAndFunction = TermFilter.anyOf(anyOf);
        return this;
    }

    /** Builds the filters. */
    public SearchFilters build() {
        return new SearchFilters(
                new AccountFilters(industry, employeeSize), new ContactFilters(seniority, departmentAndFunction));
    }
}
