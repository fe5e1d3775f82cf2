package io.leadlist.admission;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A page of entries, the oldest first. Immutable and thread-safe.
 *
 * @param next the cursor of the next page; empty after the last page
 */
public record SuppressionsPage(List<Suppression> entries, Optional<SuppressionCursor> next) {
    /**
     * Checks the components, and copies collections.
     *
     * @param entries the entries, the oldest first
     * @param next the cursor of the next page
     */
    public SuppressionsPage {
        entries = List.copyOf(entries);
        Objects.requireNonNull(next, "next");
    }
}
