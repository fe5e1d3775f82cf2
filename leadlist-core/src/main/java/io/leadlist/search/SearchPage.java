package io.leadlist.search;

import java.util.List;
import java.util.OptionalLong;

/**
 * One page of a search result, in the order of the search. Immutable and thread-safe.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if the total is negative.
 *
 * @param total the number of entries of the whole result; empty if the directory does not provide it
 */
public record SearchPage<T>(List<T> entries, OptionalLong total) {
    /**
     * Checks the components, and copies collections.
     *
     * @param entries the entries of the page, in search order
     * @param total the number of entries of the whole result
     */
    public SearchPage {
        entries = List.copyOf(entries);
        if (total.orElse(0) < 0) {
            throw new IllegalArgumentException("total must be at least 0, but is " + total.getAsLong());
        }
    }
}
