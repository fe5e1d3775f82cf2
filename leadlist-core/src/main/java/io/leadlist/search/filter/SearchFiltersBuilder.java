package io.leadlist.search.filter;

import io.leadlist.search.facet.Band;
import io.leadlist.search.facet.SearchField;
import java.util.EnumMap;
import java.util.Map;

/**
 * Builder of {@link SearchFilters}. Frequent fields have methods for the common case, one of several values;
 * {@link #with} sets any other filter. A second filter of a field replaces the first. Default: no filter. Values are
 * checked by {@link #build}. Not thread-safe.
 */
public final class SearchFiltersBuilder {
    private final Map<SearchField, Filter> filters = new EnumMap<>(SearchField.class);

    SearchFiltersBuilder() {}

    /**
     * Sets the filter of a field.
     *
     * @param field the field to filter by
     * @param filter the filter for the field
     * @return this builder
     */
    public SearchFiltersBuilder with(SearchField field, Filter filter) {
        filters.put(field, filter);
        return this;
    }

    /**
     * Finds companies of one of these industries, exactly.
     *
     * @param anyOf the values of which one is enough
     * @return this builder
     */
    public SearchFiltersBuilder industry(String... anyOf) {
        return with(SearchField.ACCOUNT_INDUSTRIES, TextFilter.anyOf(MatchMode.STRICT, anyOf));
    }

    /**
     * Finds companies with a number of employees in this range, both ends included.
     *
     * @param from the smallest number of employees
     * @param to the greatest number of employees
     * @return this builder
     */
    public SearchFiltersBuilder employees(long from, long to) {
        return with(SearchField.ACCOUNT_EMPLOYEE_SIZE, RangeFilter.in(Band.of(from, to)));
    }

    /**
     * Finds companies in one of these cities, regions or countries.
     *
     * @param anyOf the values of which one is enough
     * @return this builder
     */
    public SearchFiltersBuilder companyLocation(String... anyOf) {
        return with(SearchField.ACCOUNT_LOCATION, TermFilter.anyOf(anyOf));
    }

    /**
     * Finds companies with one of these domains.
     *
     * @param anyOf the values of which one is enough
     * @return this builder
     */
    public SearchFiltersBuilder domain(String... anyOf) {
        return with(SearchField.ACCOUNT_DOMAIN, TermFilter.anyOf(anyOf));
    }

    /**
     * Finds companies that use one of these technologies, exactly.
     *
     * @param anyOf the values of which one is enough
     * @return this builder
     */
    public SearchFiltersBuilder technology(String... anyOf) {
        return with(SearchField.ACCOUNT_TECHNOLOGIES, TextFilter.anyOf(MatchMode.STRICT, anyOf));
    }

    /**
     * Finds people with one of these levels of seniority, see {@link io.leadlist.lead.Seniority}.
     *
     * @param anyOf the values of which one is enough
     * @return this builder
     */
    public SearchFiltersBuilder seniority(String... anyOf) {
        return with(SearchField.CONTACT_SENIORITY, TermFilter.anyOf(anyOf));
    }

    /**
     * Finds people in one of these departments or functions.
     *
     * @param anyOf the values of which one is enough
     * @return this builder
     */
    public SearchFiltersBuilder departmentAndFunction(String... anyOf) {
        return with(SearchField.CONTACT_DEPARTMENT_AND_FUNCTION, TermFilter.anyOf(anyOf));
    }

    /**
     * Finds people with one of these present titles, in any word form.
     *
     * @param anyOf the values of which one is enough
     * @return this builder
     */
    public SearchFiltersBuilder title(String... anyOf) {
        return with(SearchField.CONTACT_CURRENT_TITLE, TextFilter.anyOf(MatchMode.SMART, anyOf));
    }

    /**
     * Finds people who live in one of these cities, regions or countries.
     *
     * @param anyOf the values of which one is enough
     * @return this builder
     */
    public SearchFiltersBuilder location(String... anyOf) {
        return with(SearchField.CONTACT_LOCATION, TermFilter.anyOf(anyOf));
    }

    /**
     * Finds people with one of these skills, in any word form.
     *
     * @param anyOf the values of which one is enough
     * @return this builder
     */
    public SearchFiltersBuilder skill(String... anyOf) {
        return with(SearchField.CONTACT_SKILL, TextFilter.anyOf(MatchMode.SMART, anyOf));
    }

    /**
     * Builds the filters.
     *
     * @throws IllegalArgumentException if a filter does not fit its field, or has a value, a number or a count that the
     *     field does not allow
     * @return the search filters
     */
    public SearchFilters build() {
        return new SearchFilters(filters);
    }
}
