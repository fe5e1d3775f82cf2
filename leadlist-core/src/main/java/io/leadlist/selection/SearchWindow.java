package io.leadlist.selection;

import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.search.Directory;
import io.leadlist.search.SearchPage;
import io.leadlist.search.SearchPageRequest;
import io.leadlist.selection.BulkSelection.Refill;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Resolves a bulk selection against a directory that returns pages.
 *
 * <ol>
 *   <li>All pages have the same size: that of the directory, or the fetch size of the selection if it is smaller.
 *   <li>The first requested page is the one with the start index. The following pages are requested in order, each
 *       once.
 *   <li>Entries before the start index are skipped. Every further entry belongs to the window, selected or excluded. An
 *       entry that was read before counts as a {@linkplain Drift repeat}.
 *   <li>Reading ends after {@code targetCount} positions (with {@link Refill#FILL}: selected people), or at the end of
 *       the result. The total shows that end; without a total, a short page does. Reading also ends at a page without
 *       any new entry. No page is requested that cannot contain an entry of the window.
 * </ol>
 *
 * <p>Thread-safe if the directory is.
 */
public final class SearchWindow {
    private final Directory directory;

    /**
     * Creates a resolver for a directory.
     *
     * @param directory the directory to search
     */
    public SearchWindow(Directory directory) {
        this.directory = directory;
    }

    /**
     * Reads the window of a selection.
     *
     * @param selection the search and its window
     * @return the people of the window
     * @throws IllegalArgumentException if the directory cannot search by one of the filters
     * @throws IllegalStateException if the page size of the directory is below 1, or a page has too many entries
     */
    public ResolvedWindow resolve(BulkSelection selection) {
        int size = Math.min(selection.fetchSize().orElse(Integer.MAX_VALUE), directory.pageSize());
        if (size < 1) {
            throw new IllegalStateException(
                    "the page size of the directory must be at least 1, but is " + directory.pageSize());
        }
        Reading reading = new Reading(selection);
        SearchPageRequest request = new SearchPageRequest(selection.startIndex() / size, size);
        while (true) {
            SearchPage<Person> page = directory.searchPeople(selection.filters(), request);
            boolean bringsNewEntry = reading.take(page, request);
            if (reading.isFull() || isLast(page, request) || !bringsNewEntry) {
                return reading.window();
            }
            reading.missGaps(page, request);
            if (reading.isFull()) {
                return reading.window();
            }
            request = new SearchPageRequest(request.number() + 1, size);
        }
    }

    private static boolean isLast(SearchPage<Person> page, SearchPageRequest request) {
        long end = request.offset() + request.size();
        boolean ends = page.total().isPresent()
                ? page.total().getAsLong() <= end
                : page.entries().size() < request.size();
        return ends || request.number() == Integer.MAX_VALUE;
    }

    /** The state of reading. */
    private static final class Reading {
        private final BulkSelection selection;
        private final List<SelectedPerson> people = new ArrayList<>();
        private final Set<PersonId> seen = new HashSet<>();
        private OptionalLong firstTotal = OptionalLong.empty();
        private OptionalLong lastTotal = OptionalLong.empty();
        private boolean isFirst = true;
        private long positions;
        private int chosen;
        private int repeats;
        private int gaps;

        Reading(BulkSelection selection) {
            this.selection = selection;
        }

        /** Adds the entries of a page, and returns whether any of them is new. */
        boolean take(SearchPage<Person> page, SearchPageRequest request) {
            if (page.entries().size() > request.size()) {
                throw new IllegalStateException("the directory returned a page of size " + request.size() + " with "
                        + page.entries().size() + " entries");
            }
            firstTotal = isFirst ? page.total() : firstTotal;
            lastTotal = page.total();
            isFirst = false;
            int seenBefore = seen.size();
            long index = request.offset();
            for (Person person : page.entries()) {
                take(index++, person);
            }
            return seen.size() > seenBefore;
        }

        private void take(long index, Person person) {
            boolean isNew = seen.add(person.id());
            if (index < selection.startIndex() || isFull()) {
                return;
            }
            positions = index - selection.startIndex() + 1;
            if (!isNew) {
                repeats++;
                return;
            }
            boolean excluded = selection.excludedIds().contains(person.id());
            chosen += excluded ? 0 : 1;
            people.add(new SelectedPerson(index, person, excluded));
        }

        /** Counts the entries missing at the end of a short page that is followed by others. */
        void missGaps(SearchPage<Person> page, SearchPageRequest request) {
            gaps += request.size() - page.entries().size();
            positions = Math.max(positions, request.offset() + request.size() - selection.startIndex());
        }

        boolean isFull() {
            return selection.refill() == Refill.SHRINK
                    ? positions >= selection.targetCount()
                    : chosen >= selection.targetCount();
        }

        ResolvedWindow window() {
            return new ResolvedWindow(people, new Drift(firstTotal, lastTotal, repeats, gaps));
        }
    }
}
