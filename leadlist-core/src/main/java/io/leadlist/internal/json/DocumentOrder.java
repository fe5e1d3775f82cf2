package io.leadlist.internal.json;

import io.leadlist.call.Violation;
import io.leadlist.internal.json.Reading.Found;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts violations into document order. In each object, from first to last:
 *
 * <ol>
 *   <li>keys that are there, in the order of the body; each is followed by the missing ones that the contract has after
 *       it. Missing ones with none before them come first;
 *   <li>what concerns the object as a whole;
 *   <li>unknown keys that are reported together, then what is wrong in keys that are ignored.
 * </ol>
 */
final class DocumentOrder {
    private static final int LAST = Integer.MAX_VALUE;

    private final JsonNode body;
    private final IdentityHashMap<ObjectNode, List<String>> orders;
    private final IdentityHashMap<ObjectNode, Map<String, Integer>> places = new IdentityHashMap<>();

    DocumentOrder(JsonNode body, IdentityHashMap<ObjectNode, List<String>> orders) {
        this.body = body;
        this.orders = orders;
    }

    private record Placed(List<Integer> place, Found found) {}

    /** Returns the violations in order; those at one place keep theirs. */
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
        place.add(found.kind() == Violation.Kind.UNKNOWN_KEY ? 1 : 0);
        return place;
    }

    private void addKey(List<Integer> place, String key, @Nullable JsonNode node) {
        if (!(node instanceof ObjectNode object)) {
            place.addAll(List.of(0, 0));
            return;
        }
        Map<String, Integer> inBody = places.computeIfAbsent(object, DocumentOrder::placesOf);
        List<String> contract = orders.getOrDefault(object, List.of());
        Integer there = inBody.get(key);
        if (there == null) {
            int index = contract.indexOf(key);
            place.addAll(List.of(placeBefore(index, contract, inBody), index + 1));
        } else {
            boolean isIgnored = !contract.contains(key);
            place.addAll(isIgnored ? List.of(LAST, 2, there) : List.of(there, 0));
        }
    }

    /** The place of the last key that is there and that the contract has before an index; -1 if there is none. */
    private static int placeBefore(int index, List<String> contract, Map<String, Integer> inBody) {
        for (int before = index - 1; before >= 0; before--) {
            Integer there = inBody.get(contract.get(before));
            if (there != null) {
                return there;
            }
        }
        return -1;
    }

    private static Map<String, Integer> placesOf(ObjectNode object) {
        Map<String, Integer> places = new HashMap<>();
        object.propertyNames().forEach(name -> places.put(name, places.size()));
        return places;
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
