package io.leadlist.search;

import java.util.Objects;

/** What is asked of a person: seniority, departments and functions. Immutable and thread-safe. */
public record ContactFilters(TermFilter seniority, TermFilter departmentAndFunction) {
    /** No restriction. */
    public static final ContactFilters NONE = new ContactFilters(TermFilter.NONE, TermFilter.NONE);

    public ContactFilters {
        Objects.requireNonNull(seniority, "seniority");
        Objects.requireNonNull(departmentAndFunction, "departmentAndFunction");
    }
}
