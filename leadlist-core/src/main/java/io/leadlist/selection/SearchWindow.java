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
 * Resolves a bulk selection against a directory that answers by pages.
 *
 * <ol>
 *   <li>Pages have one size: the directory's, or the selection's fetch size where that is smaller.
 *   <li>The first page asked is the one that holds the start index; then each next one, each once, in order.
 *   <li>Entries before the start index are passed over. Each further entry is in the window, chosen or excluded; one
 *       that was read before has moved, and is counted as a {@linkplain Drift repeat} instead.
 *   <li>It ends when {@code targetCount} places have been seen (with {@link Refill#FILL}: people chosen), or the result
 *       has ended, which the total tells, or else a short page; and always at a page that is empty or brings nobody
 *       new. So no page is asked that can not hold an entry of the window.
 * </ol>
 *
 * <p>Thread-safe if the directory is.
 */
public final class SearchWindow {
    private final Directory directory;

    /** Resolves against this directory. */
    public SearchWindow(Directory directory) {
        this.directory = directory;
    }

    /** Reads the window. */
    public ResolvedWindow resolve(BulkSelection selection) {
        int size = Math.min(selection.fetchSize().orElse(Integer.MAX_VALUE), directory.pageSize());
        if (size < 1) {
            throw new IllegalStateException("the directory's page size is " + directory.pageSize());
        }
        Reading reading = new Reading(selection);
        SearchPageRequest request = new SearchPageRequest(selection.startIndex() / size, size);
        while (true) {
            SearchPage<Person> page = directory.searchPeople(selection.filters(), request);
            boolean bringsSomebody = reading.take(page, request);
            if (reading.isFull() || isLast(page, request) || !bringsSomebody) {
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

    /** What was read so far. */
    private static final class Reading {
        private final BulkSelection selection;
        private final List<SelectedPerson> people = new ArrayList<>();
        private final Set<PersonId> seen = new HashSet<>();
        private OptionalLong firstTotal = OptionalLong.empty();
        private OptionalLong lastTotal = OptionalLong.empty();
        private boolean isFirst = true;
        private long places;
        private int chosen;
        private int repeats;
        private int gaps;

        Reading(BulkSelection selection) {
            this.selection = selection;
        }

        /** Says whether somebody was on the page who was not on one before. */
        boolean take(SearchPage<Person> page, SearchPageRequest request) {
            if (page.entries().size() > request.size()) {
                throw new IllegalStateException("the directory answered a page of " + request.size() + " with "
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
            places = index - selection.startIndex() + 1;
            if (!isNew) {
                repeats++;
                return;
            }
            boolean excluded = selection.excludedIds().contains(person.id());
            chosen += excluded ? 0 : 1;
            people.add(new SelectedPerson(index, person, excluded));
        }

        /** A short page with others behind it lacks entries at its end. */
        void missGaps(SearchPage<Person> page, SearchPageRequest request) {
            gaps += request.size() - page.entries().size();
            places = Math.max(places, request.offset() + request.size() - selection.startIndex());
        }

        boolean isFull() {
            return selection.refill() == Refill.SHRINK
                    ? places >= selection.targetCount()
                    : chosen >= selection.targetCount();
        }

        ResolvedWindow window() {
            return new ResolvedWindow(people, new Drift(firstTotal, lastTotal, repeats, gaps));
        }
    }
}
