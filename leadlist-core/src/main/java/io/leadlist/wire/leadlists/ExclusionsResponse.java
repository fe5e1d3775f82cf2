package io.leadlist.wire.leadlists;

import io.leadlist.admission.NewSuppression;
import io.leadlist.admission.Suppression;
import io.leadlist.admission.SuppressionCursor;
import io.leadlist.admission.SuppressionsPage;
import io.leadlist.internal.json.InstantText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A page of an exclusion list in a response, the oldest element first. */
final class ExclusionsResponse {
    private static final String MANUAL = "manual";

    private ExclusionsResponse() {}

    /**
     * Returns the page. Entries about channels are not part of the list.
     *
     * @param source what entries that were added through an API have as source
     */
    static Map<String, Object> of(ExclusionKind<?> kind, SuppressionsPage page, String source, Links links) {
        List<Map<String, String>> elements = page.entries().stream()
                .filter(Suppression::blocksAdds)
                .map(entry -> element(kind, entry, source))
                .toList();
        Map<String, Object> response = new LinkedHashMap<>();
        response.put(kind.elements(), elements);
        response.put("_links", links);
        return response;
    }

    private static Map<String, String> element(ExclusionKind<?> kind, Suppression entry, String source) {
        boolean isOfApi = entry.source().equals(NewSuppression.API);
        Map<String, String> element = new LinkedHashMap<>();
        element.put(kind.element(), entry.key().value());
        element.put("source", isOfApi || entry.source().equals(MANUAL) ? source : entry.source());
        element.put("date_added", InstantText.millis(entry.addedAt()));
        element.put("excluded_reason", isOfApi ? NewSuppression.API : MANUAL);
        return element;
    }

    /** Returns the links of a page: to itself, and to the next one if there is one. */
    static Links links(
            ExclusionKind<?> kind,
            ExclusionQuery.Page page,
            SuppressionsPage found,
            Cursors<SuppressionCursor> cursors) {
        String sized = kind.path() + "?size=" + page.size();
        SuppressionCursor after = page.after();
        String self = after == null ? sized : sized + "&page[after]=" + cursors.write(after);
        return new Links(
                new Links.Link(self),
                null,
                found.next()
                        .map(next -> new Links.Link(sized + "&page[after]=" + cursors.write(next)))
                        .orElse(null));
    }
}
