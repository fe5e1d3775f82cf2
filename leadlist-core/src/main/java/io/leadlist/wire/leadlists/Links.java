package io.leadlist.wire.leadlists;

import io.leadlist.call.PageRequest;
import io.leadlist.wire.json.JsonWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The links of an object (spec/3, section 1): to itself, and to the pages before and behind it where there is something
 * there. They are relative. An empty page has neither, because there is no element before or behind which another page
 * could stand.
 */
record Links(String self, @Nullable String prev, @Nullable String next) {
    /** The link of an object that has no pages. */
    static Links to(String path) {
        return new Links(path, null, null);
    }

    /** How a page is asked for: the path of the sequence, the slice, and the cursors of its places. */
    record Page<P>(String path, PageRequest<P> pageRequest, Cursors<P> cursors) {
        /** The links of the page, of whose elements these are the places. */
        Links links(List<P> positions, boolean hasBefore, boolean hasAfter) {
            boolean isEmpty = positions.isEmpty();
            return new Links(
                    href(pageRequest),
                    hasBefore && !isEmpty ? href(PageRequest.before(positions.get(0), pageRequest.limit())) : null,
                    hasAfter && !isEmpty
                            ? href(PageRequest.after(positions.get(positions.size() - 1), pageRequest.limit()))
                            : null);
        }

        private String href(PageRequest<P> page) {
            String size = path + "?page[size]=" + page.limit();
            if (page.after() != null) {
                return size + "&page[after]=" + cursors.write(page.after());
            } else if (page.before() != null) {
                return size + "&page[before]=" + cursors.write(page.before());
            }
            return page.limit() == PageQuery.DEFAULT_SIZE ? path : size;
        }
    }

    void write(JsonWriter json) {
        json.object("_links", () -> {
            write(json, "self", self);
            write(json, "prev", prev);
            write(json, "next", next);
        });
    }

    private static void write(JsonWriter json, String name, @Nullable String href) {
        if (href != null) {
            json.object(name, () -> json.text("href", href));
        }
    }
}
