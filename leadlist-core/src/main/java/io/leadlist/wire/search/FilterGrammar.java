package io.leadlist.wire.search;

import io.leadlist.call.Violation.Kind;
import io.leadlist.internal.json.Location;
import io.leadlist.search.facet.SearchField;
import io.leadlist.search.filter.Filter;
import io.leadlist.search.filter.SearchFilters;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the filters of a search. The path of each {@link SearchField} is a path of keys, and the value of the last key
 * is the envelope of the field. An unknown key is rejected, because ignoring it would find other leads (<a
 * href="{@docRoot}/docs/contract-decisions.md#54">decision 54</a>). Filters without a condition are rejected as well
 * (<a href="{@docRoot}/docs/contract-decisions.md#57">decision 57</a>).
 *
 * <p>Older dialects are accepted (<a href="{@docRoot}/docs/contract-decisions.md#33">decision 33</a>): {@code industry}
 * for {@code industries} and {@code technology} for {@code technologies}, but not both; a plain array instead of
 * {@code mode} and {@code content}, which compares exactly.
 */
final class FilterGrammar {
    private static final FilterNode ROOT = root();

    private FilterGrammar() {}

    /** Reads one side of the filters, {@code account} or {@code contact}. */
    static @Nullable Map<SearchField, Filter> readSide(String side, JsonNode value, Location at) {
        return ROOT.child(side).read(value, at);
    }

    /** Reads both sides, which must have at least one filter. */
    static @Nullable SearchFilters readFilters(JsonNode value, Location at) {
        return ObjectProperties.object(properties -> {
                    Map<SearchField, Filter> filters = ROOT.readChildren(properties);
                    if (properties.isClean() && filters.isEmpty()) {
                        properties.reject(Kind.MISSING, "At least one filter is required");
                    }
                    return properties.ifClean(() -> new SearchFilters(filters));
                })
                .read(value, at);
    }

    private static FilterNode root() {
        FilterNode root = new FilterNode("");
        for (SearchField field : SearchField.values()) {
            FilterNode node = root;
            for (String step : field.path()) {
                node = node.child(step);
            }
            node.end(field);
        }
        return root;
    }
}
