package io.leadlist.wire.entities;

import io.leadlist.search.SearchPage;
import io.leadlist.search.SearchPageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * A page of a search result.
 *
 * <p>If the pages of the directory are smaller than the requested page, several of them make up that page.
 *
 * @param total how many results there are, if the directory counts them or the page has the last one
 */
record FoundPage<T>(List<T> content, int number, int size, OptionalLong total, boolean isLast) {
    private record Source<T>(Function<SearchPageRequest, SearchPage<T>> search, int pageSize) {
        SearchPage<T> page(long number) {
            return number > Integer.MAX_VALUE
                    ? new SearchPage<>(List.of(), OptionalLong.empty())
                    : search.apply(new SearchPageRequest((int) number, pageSize));
        }
    }

    /** Reads a page. Each page of the directory has at most {@code largest} entries. */
    static <T> FoundPage<T> read(SearchBody body, int largest, Function<SearchPageRequest, SearchPage<T>> search) {
        if (body.size() == 0) {
            return none(body, search.apply(new SearchPageRequest(0, 1)).total());
        }
        Source<T> source = new Source<>(search, largestDivisor(body.size(), largest));
        long first = (long) body.page() * (body.size() / source.pageSize());
        List<T> content = new ArrayList<>();
        OptionalLong total = OptionalLong.empty();
        long next = first;
        while (content.size() < body.size()) {
            SearchPage<T> page = source.page(next++);
            content.addAll(page.entries());
            total = page.total();
            if (page.entries().size() < source.pageSize()) {
                break;
            }
        }
        return of(body, content, total, () -> source.page(first + body.size() / source.pageSize()));
    }

    private interface Next<T> {
        SearchPage<T> get();
    }

    private static <T> FoundPage<T> of(SearchBody body, List<T> content, OptionalLong counted, Next<T> next) {
        long end = (long) body.page() * body.size() + content.size();
        if (counted.isPresent()) {
            return new FoundPage<>(content, body.page(), body.size(), counted, end >= counted.getAsLong());
        }
        boolean isLast = content.size() < body.size() || next.get().entries().isEmpty();
        boolean isEndSeen = isLast && (!content.isEmpty() || body.page() == 0);
        OptionalLong total = isEndSeen ? OptionalLong.of(end) : OptionalLong.empty();
        return new FoundPage<>(content, body.page(), body.size(), total, isLast);
    }

    /** Returns the only page of size 0. */
    private static <T> FoundPage<T> none(SearchBody body, OptionalLong total) {
        return new FoundPage<>(List.of(), body.page(), 0, total, true);
    }

    private static int largestDivisor(int size, int largest) {
        int divisor = Math.min(size, largest);
        while (size % divisor != 0) {
            divisor--;
        }
        return divisor;
    }

    PageResponse<T> response() {
        Long all = total.isPresent() ? total.getAsLong() : null;
        Long pages = all == null ? null : Long.valueOf(size == 0 ? 1 : (all + size - 1) / size);
        return new PageResponse<>(
                content, all, pages, number, size, number == 0, isLast, content.size(), content.isEmpty());
    }
}
