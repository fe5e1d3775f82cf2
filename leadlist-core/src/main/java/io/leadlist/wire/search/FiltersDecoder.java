package io.leadlist.wire.search;

import io.leadlist.call.Violation.Kind;
import io.leadlist.search.facet.SearchField;
import io.leadlist.search.filter.Filter;
import io.leadlist.search.filter.SearchFilters;
import io.leadlist.wire.json.Decoders;
import io.leadlist.wire.json.Fields;
import io.leadlist.wire.json.JsonValue;
import io.leadlist.wire.json.Spot;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the filters of a search: an object for each key of the fields' paths, and the field's envelope at the end. Any
 * other key is refused, because ignoring it would find others (<a
 * href="{@docRoot}/docs/contract-decisions.md#54">decision 54</a>), and so are filters that ask for nothing (<a
 * href="{@docRoot}/docs/contract-decisions.md#57">decision 57</a>). Shared by the contracts, not meant for hosts.
 *
 * <p>Older dialects are read too: {@code industry} for {@code industries} and {@code technology} for
 * {@code technologies}, not both; a plain array where the newer grammar has {@code mode} and {@code content}, which
 * compares exactly (<a href="{@docRoot}/docs/contract-decisions.md#33">decision 33</a>).
 */
public final class FiltersDecoder {
    private static final Map<String, String> OLDER_NAMES =
            Map.of("account.industries", "industry", "account.technologies", "technology");
    private static final Node ROOT = root();

    private FiltersDecoder() {}

    /** Reads {@code account} and {@code contact} of an object, which may have other keys beside them. */
    public static Map<SearchField, Filter> read(Fields fields) {
        return ROOT.readChildren(fields);
    }

    /** The filters that were read, when all keys of the object were asked for; null if anything is violated. */
    public static @Nullable SearchFilters filters(Fields fields, Map<SearchField, Filter> read) {
        if (fields.isClean() && read.isEmpty()) {
            fields.reject(Kind.MISSING, "At least one filter is required");
        }
        return fields.ifClean(() -> new SearchFilters(read));
    }

    private static Node root() {
        Node root = new Node("");
        for (SearchField field : SearchField.values()) {
            Node node = root;
            for (String step : field.path()) {
                node = node.child(step);
            }
            node.field = field;
        }
        return root;
    }

    /** One key on the way to fields, or a field, or both ({@code language}, which has a {@code range}). */
    private static final class Node {
        private final String path;
        private final Map<String, Node> children = new LinkedHashMap<>();
        private @Nullable SearchField field;

        Node(String path) {
            this.path = path;
        }

        Node child(String step) {
            return children.computeIfAbsent(step, name -> new Node(path.isEmpty() ? name : path + "." + name));
        }

        Map<SearchField, Filter> readChildren(Fields fields) {
            Map<SearchField, Filter> filters = new EnumMap<>(SearchField.class);
            children.forEach((name, child) -> filters.putAll(child.readAs(name, fields)));
            return filters;
        }

        private Map<SearchField, Filter> readAs(String name, Fields fields) {
            Map<SearchField, Filter> filters =
                    fields.optional(name, this::decode).or(Map.of());
            String older = OLDER_NAMES.get(path);
            if (older == null) {
                return filters;
            }
            Map<SearchField, Filter> same = fields.optional(older, this::decode).or(Map.of());
            if (fields.has(name) && fields.has(older)) {
                fields.reject(older, Kind.CONTRADICTION, older + " and " + name + " are the same filter");
            }
            return fields.has(name) ? filters : same;
        }

        private @Nullable Map<SearchField, Filter> decode(JsonValue value, Spot spot) {
            SearchField leaf = field;
            if (leaf == null) {
                return Decoders.strictObject(this::readInner).decode(value, spot);
            }
            if (!AnyAllEnvelopes.holds(leaf)) {
                return Envelopes.of(leaf).map(filter -> Map.of(leaf, filter)).decode(value, spot);
            }
            return Decoders.strictObject(fields -> readAnyAll(leaf, fields)).decode(value, spot);
        }

        /** Both sides may be there, empty or not; what is further in must ask for something. */
        private Map<SearchField, Filter> readInner(Fields fields) {
            Map<SearchField, Filter> filters = readChildren(fields);
            if (path.contains(".") && fields.isClean() && filters.isEmpty()) {
                fields.reject(Kind.MISSING, "At least one filter is required");
            }
            return filters;
        }

        private Map<SearchField, Filter> readAnyAll(SearchField leaf, Fields fields) {
            Filter filter = AnyAllEnvelopes.read(leaf, fields);
            Map<SearchField, Filter> filters = readChildren(fields);
            if (!filter.isEmpty()) {
                filters.put(leaf, filter);
            }
            if (fields.isClean() && filters.isEmpty()) {
                fields.reject(Kind.MISSING, "At least one value is required");
            }
            return filters;
        }
    }
}
