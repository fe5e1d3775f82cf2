package io.leadlist.internal.json;

import io.leadlist.internal.json.Reading.Found;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts violations into document order. In each object, from first to last:
 *
 * <ol>
 *   <li>the keys of the body, in its order. Each is followed by the missing keys that come after it in the contract.
 *       Missing keys without a key before them come first;
 *   <li>violations of the object as a whole, in the order in which they were found;
 *   <li>violations in keys that are ignored.
 * </ol>
 */
final class DocumentOrder {
    /** The position after all keys. */
    static final int LAST = Integer.MAX_VALUE;

    private final JsonNode body;
    private final IdentityHashMap<ObjectNode, List<String>> orders;
    private final IdentityHashMap<ObjectNode, KeyOrder> keys = new IdentityHashMap<>();

    DocumentOrder(JsonNode body, IdentityHashMap<ObjectNode, List<String>> orders) {
        this.body = body;
        this.orders = orders;
    }

    private record Placed(List<Integer> place, Found found) {}

    /** Returns the violations in document order. Violations with the same path keep their order. */
    List<Found> sort(List<Found> found) {
        return found.stream()
                .map(one -> new Placed(place(one), one))
                .sorted(Comparator.comparing(Placed::place, DocumentOrder::compare))
                .map(Placed::found)
                .toList();
    }

    private List<Integer> place(Found found) {
        List<Integer> place = new ArrayList<>();
        JsonNode node = body;
        for (Object step : found.at().steps()) {
            if (step instanceof Integer index) {
                place.addAll(List.of(index, 0));
                node = node == null ? null : node.get(index);
            } else {
                String key = (String) step;
                addKey(place, key, node);
                node = node instanceof ObjectNode object ? object.get(key) : null;
            }
        }
        place.add(LAST);
        return place;
    }

    private void addKey(List<Integer> place, String key, @Nullable JsonNode node) {
        if (node instanceof ObjectNode object) {
            place.addAll(keys.computeIfAbsent(object, one -> KeyOrder.of(one, orders.get(one)))
                    .place(key));
        }
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        int common = Math.min(one.size(), other.size());
        for (int at = 0; at < common; at++) {
            int order = Integer.compare(one.get(at), other.get(at));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}
