package io.leadlist.search;

import java.util.List;
import java.util.OptionalLong;

/**
 * One page of a search result, in search order. It has the total number of entries if the directory provides it at no
 * extra cost. Immutable and thread-safe.
 */
public record SearchPage<T>(List<T> entries, OptionalLong total) {
    public SearchPage {
        entries = List.copyOf(entries);
        if (total.orElse(0) < 0) {
            throw new IllegalArgumentException("total must be at least 0, but is " + total.getAsLong());
        }
    }
}
