package io.leadlist.search;

import java.util.Objects;

/**
 * What a search asks for: an account side (the person's company) and a contact side (the person), joined by AND. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * SearchFilters filters = SearchFilters.builder()
 *         .industry("software development").employees(50, 500).seniority("director", "vp", "c_suite").build();
 * }</pre>
 */
public record SearchFilters(AccountFilters account, ContactFilters contact) {
    /** No restriction: everybody. */
    public static final SearchFilters NONE = new SearchFilters(AccountFilters.NONE, ContactFilters.NONE);

    public SearchFilters {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(contact, "contact");
    }

    /** Starts filters that ask for nothing. */
    public static SearchFiltersBuilder builder() {
        return new SearchFiltersBuilder();
    }

    /** Says whether nothing is asked for, so that everybody would be found. */
    public boolean isEmpty() {
        return equals(NONE);
    }

    /** Says whether a person with these facets is found. */
    public boolean matches(PersonFacets facets) {
        return account.industry().matches(facets.company().industry())
                && account.employeeSize().matches(facets.company().employees())
                && contact.seniority().matches(facets.seniority())
                && contact.departmentAndFunction().matches(facets.departmentAndFunction());
    }
}
