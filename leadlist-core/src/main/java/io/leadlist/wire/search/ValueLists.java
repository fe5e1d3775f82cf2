package io.leadlist.wire.search;

import io.leadlist.call.Violation.Kind;
import io.leadlist.internal.json.Location;
import io.leadlist.internal.json.NodeReader;
import io.leadlist.internal.json.Scalars;
import io.leadlist.wire.constraint.Messages;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Readers of arrays of values. All are thread-safe. */
final class ValueLists {
    private ValueLists() {}

    /** An array with a maximum number of elements. The elements of a longer array are not read. */
    static <T> NodeReader<List<T>> of(NodeReader<T> element, int most) {
        return (value, at) -> {
            if (!(value instanceof ArrayNode array)) {
                Scalars.rejectType("array", value, at);
                return null;
            }
            if (array.size() > most) {
                at.reject(Kind.OUT_OF_RANGE, Messages.elementsAtMost(most));
                return null;
            }
            return elements(array, element, at);
        };
    }

    /** The same array, with at least one element. */
    static <T> NodeReader<List<T>> filled(NodeReader<List<T>> any) {
        return (value, at) -> {
            if (value.isArray() && value.isEmpty()) {
                at.reject(Kind.OUT_OF_RANGE, Messages.elementsAtLeast(1));
                return null;
            }
            return any.read(value, at);
        };
    }

    private static <T> List<T> elements(ArrayNode array, NodeReader<T> element, Location at) {
        List<T> elements = new ArrayList<>(array.size());
        int index = 0;
        for (JsonNode value : array) {
            if (at.isSpent()) {
                at.reject(Kind.OUT_OF_RANGE, "");
                break;
            }
            T one = element.read(value, at.at(index++));
            if (one != null) {
                elements.add(one);
            }
        }
        return elements;
    }
}
