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
 * The window {@code [startIndex, startIndex + targetCount)} of a search result in its stable order, less the excluded
 * people. Immutable and thread-safe.
 *
 * <p>Excluded people inside the window shrink it ({@link Refill#SHRINK}, reading 15); with {@link Refill#FILL} the
 * people behind the window move up, until {@code targetCount} are chosen or the result ends. Never are more than
 * {@code targetCount} chosen. A result that is shorter than the window gives what is there (reading 19).
 *
 * <p>The constructor throws {@link IllegalArgumentException} if a part is out of its range.
 *
 * @param filters what is searched for; not empty, because an empty search would choose everybody (reading 57)
 * @param startIndex from 0
 * @param targetCount 1 to {@value #MAX_TARGET_COUNT} (reading 13)
 * @param excludedIds people that are not chosen
 * @param fetchSize how many entries are asked of the directory at a time, 1 to {@value #MAX_FETCH_SIZE}; it changes
 *     nothing of what is chosen (readings 16 and 34). Without it, and where the directory's own page is smaller, the
 *     directory's page size is taken.
 */
public record BulkSelection(
        SearchFilters filters,
        int startIndex,
        int targetCount,
        Set<PersonId> excludedIds,
        Refill refill,
        OptionalInt fetchSize)
        implements Selection {
    /** The most people that one bulk selection can choose. */
    public static final int MAX_TARGET_COUNT = 1_000;

    /** The greatest fetch size. */
    public static final int MAX_FETCH_SIZE = 100;

    /** What becomes of the places of excluded people. */
    public enum Refill {
        /** They stay empty: fewer people are chosen. */
        SHRINK,
        /** The people behind the window move up. */
        FILL
    }

    public BulkSelection {
        Objects.requireNonNull(refill, "refill");
        Objects.requireNonNull(fetchSize, "fetchSize");
        excludedIds = Collections.unmodifiableSet(new LinkedHashSet<>(excludedIds));
        require(!filters.isEmpty(), "filters must not be empty");
        require(startIndex >= 0, "startIndex must be at least 0");
        require(targetCount >= 1 && targetCount <= MAX_TARGET_COUNT, "targetCount must be 1 to 1000");
        int size = fetchSize.orElse(1);
        require(size >= 1 && size <= MAX_FETCH_SIZE, "fetchSize must be 1 to 100");
    }

    /**
     * The first {@code targetCount} people that a search finds.
     *
     * @throws IllegalArgumentException if the filters are empty or the count is out of range
     */
    public static BulkSelection of(SearchFilters filters, int targetCount) {
        return new BulkSelection(filters, 0, targetCount, Set.of(), Refill.SHRINK, OptionalInt.empty());
    }

    /** The same with another first index. */
    public BulkSelection withStartIndex(int index) {
        return new BulkSelection(filters, index, targetCount, excludedIds, refill, fetchSize);
    }

    /** The same without these people. */
    public BulkSelection withExcludedIds(Collection<PersonId> ids) {
        return new BulkSelection(filters, startIndex, targetCount, new LinkedHashSet<>(ids), refill, fetchSize);
    }

    /** The same with another use of the places of excluded people. */
    public BulkSelection withRefill(Refill use) {
        return new BulkSelection(filters, startIndex, targetCount, excludedIds, use, fetchSize);
    }

    /** The same, asked of the directory so many at a time. */
    public BulkSelection withFetchSize(int size) {
        return new BulkSelection(filters, startIndex, targetCount, excludedIds, refill, OptionalInt.of(size));
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
