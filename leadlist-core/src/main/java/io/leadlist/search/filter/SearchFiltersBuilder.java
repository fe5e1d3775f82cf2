package io.leadlist.search.filter;

import io.leadlist.search.facet.Band;
import io.leadlist.search.facet.SearchField;
import java.util.EnumMap;
import java.util.Map;

/**
 * Builds {@link SearchFilters}: the common case, where one of several values is asked for, has a method for each of the
 * usual fields; any other is set by {@link #with}. The last filter of a field counts. Not thread-safe.
 */
public final class SearchFiltersBuilder {
    private final Map<SearchField, Filter> filters = new EnumMap<>(SearchField.class);

    SearchFiltersBuilder() {}

    /** Asks this of a field. */
    public SearchFiltersBuilder with(SearchField field, Filter filter) {
        filters.put(field, filter);
        return this;
    }

    /** Asks for companies of one of these industries, exactly. */
    public SearchFiltersBuilder industry(String... anyOf) {
        return with(SearchField.ACCOUNT_INDUSTRIES, TextFilter.anyOf(MatchMode.STRICT, anyOf));
    }

    /** Asks for companies with so many employees, both ends included. */
    public SearchFiltersBuilder employees(long from, long to) {
        return with(SearchField.ACCOUNT_EMPLOYEE_SIZE, RangeFilter.in(Band.of(from, to)));
    }

    /** Asks for companies in one of these cities, regions or countries. */
    public SearchFiltersBuilder companyLocation(String... anyOf) {
        return with(SearchField.ACCOUNT_LOCATION, TermFilter.anyOf(anyOf));
    }

    /** Asks for companies with one of these domains. */
    public SearchFiltersBuilder domain(String... anyOf) {
        return with(SearchField.ACCOUNT_DOMAIN, TermFilter.anyOf(anyOf));
    }

    /** Asks for companies that use one of these technologies, exactly. */
    public SearchFiltersBuilder technology(String... anyOf) {
        return with(SearchField.ACCOUNT_TECHNOLOGIES, TextFilter.anyOf(MatchMode.STRICT, anyOf));
    }

    /** Asks for people of one of these levels, see {@link io.leadlist.lead.Seniority}. */
    public SearchFiltersBuilder seniority(String... anyOf) {
        return with(SearchField.CONTACT_SENIORITY, TermFilter.anyOf(anyOf));
    }

    /** Asks for people of one of these departments or functions. */
    public SearchFiltersBuilder departmentAndFunction(String... anyOf) {
        return with(SearchField.CONTACT_DEPARTMENT_AND_FUNCTION, TermFilter.anyOf(anyOf));
    }

    /** Asks for people with one of these titles now, in any word form. */
    public SearchFiltersBuilder title(String... anyOf) {
        return with(SearchField.CONTACT_CURRENT_TITLE, TextFilter.anyOf(MatchMode.SMART, anyOf));
    }

    /** Asks for people who live in one of these cities, regions or countries. */
    public SearchFiltersBuilder location(String... anyOf) {
        return with(SearchField.CONTACT_LOCATION, TermFilter.anyOf(anyOf));
    }

    /** Asks for people with one of these skills, in any word form. */
    public SearchFiltersBuilder skill(String... anyOf) {
        return with(SearchField.CONTACT_SKILL, TextFilter.anyOf(MatchMode.SMART, anyOf));
    }

    /**
     * Builds the filters.
     *
     * @throws IllegalArgumentException if a filter does not fit its field, or has a value, a number or a count that the
     *     field does not take
     */
    public SearchFilters build() {
        return new SearchFilters(filters);
    }
}
