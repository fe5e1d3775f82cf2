package io.leadlist.wire.entities;

import io.leadlist.search.SearchPage;
import io.leadlist.search.SearchPageRequest;
import io.leadlist.wire.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A page of a search's result in the envelope of the contract, which is that of Spring Data.
 *
 * <p>A directory that answers smaller pages than the one asked for is asked for several, which together are that page.
 *
 * @param total how many there are in all, if the directory says so or the result's end was seen
 */
record FoundPage<T>(List<T> content, int number, int size, OptionalLong total, boolean isLast) {
    private record Source<T>(Function<SearchPageRequest, SearchPage<T>> search, int pageSize) {
        SearchPage<T> page(long number) {
            return number > Integer.MAX_VALUE
                    ? new SearchPage<>(List.of(), OptionalLong.empty())
                    : search.apply(new SearchPageRequest((int) number, pageSize));
        }
    }

    /** Reads a page by pages of at most this size. */
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

    private static <T> FoundPage<T> of(SearchBody body, List<T> content, OptionalLong told, Next<T> next) {
        long end = (long) body.page() * body.size() + content.size();
        if (told.isPresent()) {
            return new FoundPage<>(content, body.page(), body.size(), told, end >= told.getAsLong());
        }
        boolean isLast = content.size() < body.size() || next.get().entries().isEmpty();
        boolean isEndSeen = isLast && (!content.isEmpty() || body.page() == 0);
        OptionalLong total = isEndSeen ? OptionalLong.of(end) : OptionalLong.empty();
        return new FoundPage<>(content, body.page(), body.size(), total, isLast);
    }

    /** Of size 0 there is one page, the first. */
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

    void write(JsonWriter json, BiConsumer<JsonWriter, T> element) {
        json.objects("content", content, one -> element.accept(json, one));
        total.ifPresent(all -> {
            json.number("totalElements", all);
            json.number("totalPages", size == 0 ? 1 : (all + size - 1) / size);
        });
        json.number("number", number);
        json.number("size", size);
        json.truth("first", number == 0);
        json.truth("last", isLast);
        json.number("numberOfElements", content.size());
        json.truth("empty", content.isEmpty());
    }
}
