package io.leadlist.wire.leadlists;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadlist.call.PageRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The relative links of an object: to itself, and to the previous and the next page if there are such pages. An empty
 * page has only the first, because it has no element whose cursor could start another page.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Links(Link self, @Nullable Link prev, @Nullable Link next) {
    /** A relative link. */
    record Link(String href) {}

    /** Returns the link of an object that has no pages. */
    static Links to(String path) {
        return new Links(new Link(path), null, null);
    }

    /** A request for a page: the path of the sequence, the page, and the cursors of its positions. */
    record Page<P>(String path, PageRequest<P> request, Cursors<P> cursors) {
        /** Returns the links of the page whose elements have these positions. */
        Links links(List<P> positions, boolean hasBefore, boolean hasAfter) {
            boolean isEmpty = positions.isEmpty();
            return new Links(
                    link(request),
                    hasBefore && !isEmpty ? link(PageRequest.before(positions.get(0), request.limit())) : null,
                    hasAfter && !isEmpty
                            ? link(PageRequest.after(positions.get(positions.size() - 1), request.limit()))
                            : null);
        }

        private Link link(PageRequest<P> page) {
            return new Link(href(page));
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
}
