package io.leadlist.selection;

import io.leadlist.lead.PersonId;
import io.leadlist.search.facet.Band;
import io.leadlist.selection.BulkSelection.Refill;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The resolved people of a bulk selection. A receipt is a selection, too: it selects the same people whenever it is
 * added. Immutable and thread-safe.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if the entries contradict the selection. They must be
 * ordered by index, lie in the window, contain each person once, and be marked as excluded exactly if the selection
 * excludes them.
 *
 * @param selection the resolved selection: filters, window, exclusions
 * @param entries the people of the window in search order, including the excluded ones, which are marked
 * @param drift signs that the result changed during the resolution, and the totals that the directory provided
 * @param resolvedAt the instant of the resolution, truncated to milliseconds
 */
public record SelectionReceipt(BulkSelection selection, List<Entry> entries, Drift drift, Instant resolvedAt)
        implements Selection {

    /**
     * A person in the window.
     *
     * @param index the 0-based index in the whole search result
     * @param excluded whether the selection excludes the person
     */
    public record Entry(long index, PersonId id, boolean excluded) {
        /**
         * Checks the components.
         *
         * @param index the 0-based index in the whole search result
         * @param id the id of the person
         * @param excluded whether the selection excludes the person
         */
        public Entry {
            Objects.requireNonNull(id, "id");
            require(
                    index >= 0 && index <= Band.MAX_NUMBER,
                    () -> "index must be between 0 and " + Band.MAX_NUMBER + ", but is " + index);
        }
    }

    /**
     * Checks the components, and copies collections.
     *
     * @param selection the resolved selection
     * @param entries the people of the window in search order, including the excluded ones, which are marked
     * @param drift signs that the result changed during the resolution, and the totals that the directory provided
     * @param resolvedAt the instant of the resolution, truncated to milliseconds
     */
    public SelectionReceipt {
        Objects.requireNonNull(drift, "drift");
        entries = List.copyOf(entries);
        resolvedAt = resolvedAt.truncatedTo(ChronoUnit.MILLIS);
        requireWindow(selection, entries);
        requireMarks(selection, entries);
    }

    private static void requireWindow(BulkSelection selection, List<Entry> entries) {
        long end = selection.refill() == Refill.FILL
                ? Band.MAX_NUMBER + 1
                : (long) selection.startIndex() + selection.targetCount();
        long least = selection.startIndex();
        Set<PersonId> ids = new HashSet<>();
        for (Entry entry : entries) {
            long index = entry.index();
            long first = least;
            require(index >= first, () -> "the next index must be at least " + first + ", but is " + index);
            require(index < end, () -> "index must be less than " + end + " in this window, but is " + index);
            require(
                    ids.add(entry.id()),
                    () -> "entries must have each person once, but that at index " + index + " is repeated");
            least = index + 1;
        }
    }

    private static void requireMarks(BulkSelection selection, List<Entry> entries) {
        int selected = 0;
        for (Entry entry : entries) {
            boolean excluded = selection.excludedIds().contains(entry.id());
            require(
                    entry.excluded() == excluded,
                    () -> "excluded must be " + excluded + " at index " + entry.index() + ", but is " + !excluded);
            selected += excluded ? 0 : 1;
        }
        int count = selected;
        require(
                count <= selection.targetCount(),
                () -> "at most " + selection.targetCount() + " entries must be selected, but " + count + " are");
    }

    /**
     * {@return the receipt of a window that was resolved at this instant}
     *
     * @param selection the selection that was resolved
     * @param window the people that the directory returned
     * @param at the instant of the resolution
     */
    public static SelectionReceipt of(BulkSelection selection, ResolvedWindow window, Instant at) {
        return new SelectionReceipt(selection, window.entries(), window.drift(), at);
    }

    /** {@return the fingerprint of the search, see {@link io.leadlist.search.filter.SearchFilters#fingerprint}} */
    public String fingerprint() {
        return selection.filters().fingerprint();
    }

    /**
     * {@return the number of entries of the whole result} It is the total of the last page that was read; empty if the
     * directory did not provide it.
     */
    public OptionalLong total() {
        return drift.lastTotal();
    }

    /** {@return the selected people in order} */
    public List<PersonId> chosenIds() {
        return entries.stream()
                .filter(entry -> !entry.excluded())
                .map(Entry::id)
                .toList();
    }

    /** {@return the excluded people of the window in order} */
    public List<PersonId> exclusionsHit() {
        return entries.stream().filter(Entry::excluded).map(Entry::id).toList();
    }

    /**
     * {@return the people that the selection excludes but that are not in the window, in the order of the selection}
     */
    public List<PersonId> unusedExclusions() {
        Set<PersonId> unused = new LinkedHashSet<>(selection.excludedIds());
        exclusionsHit().forEach(unused::remove);
        return List.copyOf(unused);
    }

    /**
     * {@return the difference between this receipt and a later one, for example of the same selection resolved again}
     *
     * @param later the later one
     */
    public Comparison comparedTo(SelectionReceipt later) {
        List<PersonId> before = ids();
        List<PersonId> after = later.ids();
        List<PersonId> stayed = new ArrayList<>(before);
        stayed.retainAll(Set.copyOf(after));
        List<PersonId> nowInOrder = new ArrayList<>(after);
        nowInOrder.retainAll(Set.copyOf(before));
        return new Comparison(without(before, after), without(after, before), stayed.equals(nowInOrder));
    }

    /**
     * The difference between two receipts.
     *
     * @param removed the people of the first window that are missing in the second
     * @param added the people of the second window that are missing in the first
     * @param sameOrder whether the people that are in both windows have the same order
     */
    public record Comparison(List<PersonId> removed, List<PersonId> added, boolean sameOrder) {
        /**
         * Copies the collections, so that later changes of them have no effect.
         *
         * @param removed the people of the first window that are missing in the second
         * @param added the people of the second window that are missing in the first
         * @param sameOrder whether the people that are in both windows have the same order
         */
        public Comparison {
            removed = List.copyOf(removed);
            added = List.copyOf(added);
        }

        /** {@return whether both windows have the same people in the same order} */
        public boolean isSame() {
            return removed.isEmpty() && added.isEmpty() && sameOrder;
        }
    }

    private List<PersonId> ids() {
        return entries.stream().map(Entry::id).toList();
    }

    private static List<PersonId> without(List<PersonId> some, List<PersonId> others) {
        Set<PersonId> out = Set.copyOf(others);
        return some.stream().filter(id -> !out.contains(id)).toList();
    }

    private static void require(boolean holds, Supplier<String> otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise.get());
        }
    }
}
