package io.leadlist.internal.json;

import io.leadlist.call.Violation.Kind;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Reads an array, whose elements are not looked into if it has too many. An element that cannot be read is null in the
 * list.
 */
record ArrayReader<T>(NodeReader<T> element, int min, int max, String tooFew, String tooMany)
        implements NodeReader<List<T>> {
    static <T> ArrayReader<T> of(NodeReader<T> element, @Nullable Size size) {
        return size == null
                ? new ArrayReader<>(element, 0, Integer.MAX_VALUE, "", "")
                : new ArrayReader<>(element, size.min(), size.max(), message(size), message(size));
    }

    ArrayReader<T> limiting(int most, String otherwise) {
        return new ArrayReader<>(element, min, most, tooFew, otherwise);
    }

    private static String message(Size size) {
        return size.message()
                .replace("{min}", Integer.toString(size.min()))
                .replace("{max}", Integer.toString(size.max()));
    }

    @Override
    public @Nullable List<T> read(JsonNode value, Location at) {
        if (!(value instanceof ArrayNode array)) {
            Scalars.rejectType("array", value, at);
            return null;
        }
        if (at.reading().isValidating() && (array.size() < min || array.size() > max)) {
            at.reject(Kind.OUT_OF_RANGE, array.size() < min ? tooFew : tooMany);
            return null;
        }
        return read(array, at);
    }

    private List<T> read(ArrayNode array, Location at) {
        List<@Nullable T> elements = new ArrayList<>(array.size());
        for (JsonNode one : array) {
            if (at.isSpent()) {
                at.reject(Kind.OUT_OF_RANGE, "");
                break;
            }
            elements.add(element.read(one, at, elements.size()));
        }
        return Collections.unmodifiableList(elements);
    }
}
