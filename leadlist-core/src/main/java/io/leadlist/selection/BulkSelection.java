package io.leadlist.selection;

import io.leadlist.lead.PersonId;
import io.leadlist.search.filter.SearchFilters;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The window {@code [startIndex, startIndex + targetCount)} of a search result in its stable order, without excluded
 * people. Immutable and thread-safe.
 *
 * <p>By default, excluded people shrink the window ({@link Refill#SHRINK}) (<a
 * href="{@docRoot}/docs/contract-decisions.md#15">decision 15</a>). With {@link Refill#FILL}, people after the window
 * replace them until {@code targetCount} are selected or the result ends. At most {@code targetCount} people are
 * selected. If the result ends before the window does, fewer are selected (<a
 * href="{@docRoot}/docs/contract-decisions.md#19">decision 19</a>).
 *
 * <p>The constructor throws {@link IllegalArgumentException} if a component is out of range.
 *
 * @param filters the search; not empty, because an empty search would select everyone (<a
 *     href="{@docRoot}/docs/contract-decisions.md#57">decision 57</a>)
 * @param startIndex the 0-based index of the first entry of the window, at least 0
 * @param targetCount 1 to {@value #MAX_TARGET_COUNT} (<a
 *     href="{@docRoot}/docs/contract-decisions.md#13">decision 13</a>)
 * @param excludedIds people that are not selected
 * @param fetchSize the number of entries to request from the directory at a time, 1 to {@value #MAX_FETCH_SIZE}. It
 *     does not affect which people are selected (<a href="{@docRoot}/docs/contract-decisions.md#16">decision 16</a>).
 *     If empty or greater than the directory's page size, the page size is used
 */
public record BulkSelection(
        SearchFilters filters,
        int startIndex,
        int targetCount,
        Set<PersonId> excludedIds,
        Refill refill,
        OptionalInt fetchSize)
        implements Selection {
    /** The maximum number of people that one bulk selection can select. */
    public static final int MAX_TARGET_COUNT = 1_000;

    /** The maximum fetch size. */
    public static final int MAX_FETCH_SIZE = 100;

    /** How the positions of excluded people are treated. */
    public enum Refill {
        /** The positions remain empty, so that fewer people are selected. */
        SHRINK,
        /** People after the window fill the positions. */
        FILL
    }

    /**
     * Checks the components, and copies collections.
     *
     * @param filters the search
     * @param startIndex the 0-based index of the first entry of the window, at least 0
     * @param targetCount 1 to {@value #MAX_TARGET_COUNT}
     * @param excludedIds people that are not selected
     * @param refill whether later hits replace the excluded ones
     * @param fetchSize the number of entries to request from the directory at a time, 1 to {@value #MAX_FETCH_SIZE}
     */
    public BulkSelection {
        Objects.requireNonNull(refill, "refill");
        Objects.requireNonNull(fetchSize, "fetchSize");
        excludedIds = Collections.unmodifiableSet(new LinkedHashSet<>(excludedIds));
        if (filters.isEmpty()) {
            throw new IllegalArgumentException("filters must not be empty");
        }
        if (startIndex < 0) {
            throw new IllegalArgumentException("startIndex must be at least 0, but is " + startIndex);
        }
        requireRange("targetCount", targetCount, MAX_TARGET_COUNT);
        fetchSize.ifPresent(size -> requireRange("fetchSize", size, MAX_FETCH_SIZE));
    }

    /**
     * {@return the selection of the first {@code targetCount} people of a search result}
     *
     * @param filters the filters of the search
     * @param targetCount the number of people to select
     * @throws IllegalArgumentException if the filters are empty or the count is out of range
     */
    public static BulkSelection of(SearchFilters filters, int targetCount) {
        return new BulkSelection(filters, 0, targetCount, Set.of(), Refill.SHRINK, OptionalInt.empty());
    }

    /**
     * {@return this selection with another start index}
     *
     * @param index the index of the first hit to select, from 0
     * @throws IllegalArgumentException if the index is negative
     */
    public BulkSelection withStartIndex(int index) {
        return new BulkSelection(filters, index, targetCount, excludedIds, refill, fetchSize);
    }

    /**
     * {@return this selection with these excluded people in place of its former ones}
     *
     * @param ids the ids of the people to leave out
     */
    public BulkSelection withExcludedIds(Collection<PersonId> ids) {
        return new BulkSelection(filters, startIndex, targetCount, new LinkedHashSet<>(ids), refill, fetchSize);
    }

    /**
     * {@return this selection with another treatment of excluded people}
     *
     * @param use whether later hits replace the excluded ones
     */
    public BulkSelection withRefill(Refill use) {
        return new BulkSelection(filters, startIndex, targetCount, excludedIds, use, fetchSize);
    }

    /**
     * {@return this selection with another fetch size}
     *
     * @param size 1 to {@value #MAX_FETCH_SIZE}
     * @throws IllegalArgumentException if the size is out of range
     */
    public BulkSelection withFetchSize(int size) {
        return new BulkSelection(filters, startIndex, targetCount, excludedIds, refill, OptionalInt.of(size));
    }

    private static void requireRange(String argument, int value, int max) {
        if (value < 1 || value > max) {
            throw new IllegalArgumentException(argument + " must be between 1 and " + max + ", but is " + value);
        }
    }
}
