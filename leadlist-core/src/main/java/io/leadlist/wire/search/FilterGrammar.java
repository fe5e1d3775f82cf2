package io.leadlist.wire.search;

import static java.util.Objects.requireNonNullElse;

import io.leadlist.call.Violation.Kind;
import io.leadlist.internal.json.Location;
import io.leadlist.search.facet.SearchField;
import io.leadlist.search.filter.Filter;
import io.leadlist.search.filter.SearchFilters;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the filters of a search: an object for each key of the members' paths, and the field's envelope at the end. Any
 * other key is rejected, because ignoring it would find other leads (<a
 * href="{@docRoot}/docs/contract-decisions.md#54">decision 54</a>), and so are filters without a condition (<a
 * href="{@docRoot}/docs/contract-decisions.md#57">decision 57</a>). Shared by the contracts, not meant for hosts.
 *
 * <p>Older dialects are read too: {@code industry} for {@code industries} and {@code technology} for
 * {@code technologies}, not both; a plain array where the newer grammar has {@code mode} and {@code content}, which
 * compares exactly (<a href="{@docRoot}/docs/contract-decisions.md#33">decision 33</a>).
 */
final class FilterGrammar {
    private static final Map<String, String> OLDER_NAMES =
            Map.of("account.industries", "industry", "account.technologies", "technology");
    private static final Node ROOT = root();

    private FilterGrammar() {}

    /** Reads one side of the filters, {@code account} or {@code contact}. */
    static @Nullable Map<SearchField, Filter> readSide(String side, JsonNode value, Location at) {
        return ROOT.child(side).read(value, at);
    }

    /** Reads both sides, which must ask for something. */
    static @Nullable SearchFilters readFilters(JsonNode value, Location at) {
        return Members.object(members -> {
                    Map<SearchField, Filter> filters = ROOT.readChildren(members);
                    if (members.isClean() && filters.isEmpty()) {
                        members.reject(Kind.MISSING, "At least one filter is required");
                    }
                    return members.ifClean(() -> new SearchFilters(filters));
                })
                .read(value, at);
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

    /** One key on the way to members, or a field, or both ({@code language}, which has a {@code range}). */
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

        Map<SearchField, Filter> readChildren(Members members) {
            Map<SearchField, Filter> filters = new EnumMap<>(SearchField.class);
            children.forEach((name, child) -> filters.putAll(child.readAs(name, members)));
            return filters;
        }

        private Map<SearchField, Filter> readAs(String name, Members members) {
            Map<SearchField, Filter> filters = requireNonNullElse(members.optional(name, this::read), Map.of());
            String older = OLDER_NAMES.get(path);
            if (older == null) {
                return filters;
            }
            Map<SearchField, Filter> same = requireNonNullElse(members.optional(older, this::read), Map.of());
            if (members.has(name) && members.has(older)) {
                members.reject(older, Kind.CONTRADICTION, older + " and " + name + " are the same filter");
            }
            return members.has(name) ? filters : same;
        }

        private @Nullable Map<SearchField, Filter> read(JsonNode value, Location at) {
            SearchField leaf = field;
            if (leaf == null) {
                return Members.object(this::readInner).read(value, at);
            }
            if (!AnyAllEnvelopes.holds(leaf)) {
                return Envelopes.of(leaf).map(filter -> Map.of(leaf, filter)).read(value, at);
            }
            return Members.object(members -> readAnyAll(leaf, members)).read(value, at);
        }

        /** Both sides may be there, empty or not; what is further in must ask for something. */
        private Map<SearchField, Filter> readInner(Members members) {
            Map<SearchField, Filter> filters = readChildren(members);
            if (path.contains(".") && members.isClean() && filters.isEmpty()) {
                members.reject(Kind.MISSING, "At least one filter is required");
            }
            return filters;
        }

        private Map<SearchField, Filter> readAnyAll(SearchField leaf, Members members) {
            Filter filter = AnyAllEnvelopes.read(leaf, members);
            Map<SearchField, Filter> filters = readChildren(members);
            if (!filter.isEmpty()) {
                filters.put(leaf, filter);
            }
            if (members.isClean() && filters.isEmpty()) {
                members.reject(Kind.MISSING, "At least one value is required");
            }
            return filters;
        }
    }
}
