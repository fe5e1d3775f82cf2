package io.leadlist.selection;

import io.leadlist.lead.Person;
import io.leadlist.search.Directory;
import io.leadlist.search.PageRequest;
import io.leadlist.search.SearchPage;
import io.leadlist.selection.BulkSelection.Refill;
import java.util.ArrayList;
import java.util.List;

/**
 * Resolves a bulk selection against a directory that answers by pages.
 *
 * <ol>
 *   <li>Pages have one size: the directory's, or the selection's fetch size where that is smaller.
 *   <li>The first page asked is the one that holds the start index; then each next one, each once, in order.
 *   <li>Entries before the start index are passed over. Each further entry is in the window, chosen or excluded.
 *   <li>It ends when {@code targetCount} entries have been seen (with {@link Refill#FILL}: chosen), or the result has ended, which a short
 *       page or the total tells. So no page is asked that can not hold an entry of the window.
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

    /** The window's people in the order of the search, the excluded ones among them marked. */
    public List<SelectedPerson> resolve(BulkSelection selection) {
        int size = Math.min(selection.fetchSize().orElse(Integer.MAX_VALUE), directory.pageSize());
        List<SelectedPerson> window = new ArrayList<>();
        int number = selection.startIndex() / size;
        while (true) {
            PageRequest request = new PageRequest(number++, size);
            SearchPage<Person> page = directory.searchPeople(selection.filters(), request);
            take(page, request, selection, window);
            if (isFull(window, selection) || isLast(page, request)) {
                return List.copyOf(window);
            }
        }
    }

    private static void take(
            SearchPage<Person> page, PageRequest request, BulkSelection selection, List<SelectedPerson> window) {
        if (page.entries().size() > request.size()) {
            throw new IllegalStateException("the directory answered a page of " + request.size() + " with "
                    + page.entries().size() + " entries");
        }
        long index = request.offset();
        for (Person person : page.entries()) {
            if (index >= selection.startIndex() && !isFull(window, selection)) {
                window.add(new SelectedPerson(
                        index, person, selection.excludedIds().contains(person.id())));
            }
            index++;
        }
    }

    private static boolean isFull(List<SelectedPerson> window, BulkSelection selection) {
        long seen = selection.refill() == Refill.SHRINK
                ? window.size()
                : window.stream().filter(entry -> !entry.excluded()).count();
        return seen >= selection.targetCount();
    }

    private static boolean isLast(SearchPage<Person> page, PageRequest request) {
        long end = request.offset() + request.size();
        return page.entries().size() < request.size()
                || page.total().orElse(Long.MAX_VALUE) <= end
                || end > Integer.MAX_VALUE;
    }
}
