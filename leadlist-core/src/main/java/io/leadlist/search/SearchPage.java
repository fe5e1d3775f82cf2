package io.leadlist.search;

import java.util.List;
import java.util.OptionalLong;

/**
 * One page of a search result, in the result's order, and how many entries the whole result has, where the directory
 * says so at no further cost. Immutable and thread-safe.
 */
public record SearchPage<T>(List<T> entries, OptionalLong total) {
    public SearchPage {
        entries = List.copyOf(entries);
        if (total.orElse(0) < 0) {
            throw new IllegalArgumentException("total must be at least 0");
        }
    }
}
