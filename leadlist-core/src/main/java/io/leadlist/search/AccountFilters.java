package io.leadlist.search;

import java.util.Objects;

/** What is asked of a person's company: its industry and its head count. Immutable and thread-safe. */
public record AccountFilters(TermFilter industry, RangeFilter employeeSize) {
    /** No restriction. */
    public static final AccountFilters NONE = new AccountFilters(TermFilter.NONE, RangeFilter.UNRESTRICTED);

    public AccountFilters {
        Objects.requireNonNull(industry, "industry");
        Objects.requireNonNull(employeeSize, "employeeSize");
    }
}
