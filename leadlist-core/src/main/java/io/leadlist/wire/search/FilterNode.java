package io.leadlist.wire.search;

import static java.util.Objects.requireNonNullElse;

import io.leadlist.call.Violation.Kind;
import io.leadlist.internal.json.Location;
import io.leadlist.search.facet.SearchField;
import io.leadlist.search.filter.Filter;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A key of the filters. It contains further keys, or it is the key of a field, or both: {@code language} is a field and
 * contains {@code range}. Mutable until the grammar is complete, then thread-safe.
 */
final class FilterNode {
    private static final Map<String, String> OLDER_NAMES =
            Map.of("account.industries", "industry", "account.technologies", "technology");

    private final String path;
    private final Map<String, FilterNode> children = new LinkedHashMap<>();
    private @Nullable SearchField field;

    FilterNode(String path) {
        this.path = path;
    }

    FilterNode child(String step) {
        return children.computeIfAbsent(step, name -> new FilterNode(path.isEmpty() ? name : path + "." + name));
    }

    /** Makes this the key of a field. */
    void end(SearchField leaf) {
        field = leaf;
    }

    Map<SearchField, Filter> readChildren(ObjectProperties properties) {
        Map<SearchField, Filter> filters = new EnumMap<>(SearchField.class);
        children.forEach((name, child) -> filters.putAll(child.readAs(name, properties)));
        return filters;
    }

    private Map<SearchField, Filter> readAs(String name, ObjectProperties properties) {
        Map<SearchField, Filter> filters = requireNonNullElse(properties.optional(name, this::read), Map.of());
        String older = OLDER_NAMES.get(path);
        if (older == null) {
            return filters;
        }
        Map<SearchField, Filter> same = requireNonNullElse(properties.optional(older, this::read), Map.of());
        if (properties.has(name) && properties.has(older)) {
            properties.reject(older, Kind.CONTRADICTION, older + " and " + name + " are the same filter");
        }
        return properties.has(name) ? filters : same;
    }

    @Nullable
    Map<SearchField, Filter> read(JsonNode value, Location at) {
        SearchField leaf = field;
        if (leaf == null) {
            return ObjectProperties.object(this::readInner).read(value, at);
        }
        if (!AnyAllEnvelopes.holds(leaf)) {
            return Envelopes.of(leaf).map(filter -> Map.of(leaf, filter)).read(value, at);
        }
        return ObjectProperties.object(properties -> readAnyAll(leaf, properties))
                .read(value, at);
    }

    /** Only {@code account} and {@code contact} can be empty. */
    private Map<SearchField, Filter> readInner(ObjectProperties properties) {
        Map<SearchField, Filter> filters = readChildren(properties);
        if (path.contains(".") && properties.isClean() && filters.isEmpty()) {
            properties.reject(Kind.MISSING, "At least one filter is required");
        }
        return filters;
    }

    private Map<SearchField, Filter> readAnyAll(SearchField leaf, ObjectProperties properties) {
        Filter filter = AnyAllEnvelopes.read(leaf, properties);
        Map<SearchField, Filter> filters = readChildren(properties);
        if (!filter.isEmpty()) {
            filters.put(leaf, filter);
        }
        if (properties.isClean() && filters.isEmpty()) {
            properties.reject(Kind.MISSING, "At least one value is required");
        }
        return filters;
    }
}
