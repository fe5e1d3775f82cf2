package io.leadlist.wire.json;

import io.leadlist.wire.json.JsonValue.JsonArray;
import io.leadlist.wire.json.JsonValue.JsonBoolean;
import io.leadlist.wire.json.JsonValue.JsonNumber;
import io.leadlist.wire.json.JsonValue.JsonObject;
import io.leadlist.wire.json.JsonValue.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns a value into a tree of what the language has itself. Reading has bounded the depth, so that recursion is safe.
 */
final class AnyValue {
    private AnyValue() {}

    static @Nullable Object decode(JsonValue value, Spot spot) {
        if (value instanceof JsonText) {
            return Decoders.text().decode(value, spot);
        } else if (value instanceof JsonNumber json) {
            return json.number();
        } else if (value instanceof JsonBoolean json) {
            return json.truth();
        } else if (value instanceof JsonArray array) {
            return list(array, spot);
        }
        return value instanceof JsonObject object ? map(object, spot) : null;
    }

    private static List<@Nullable Object> list(JsonArray array, Spot spot) {
        List<@Nullable Object> list = new ArrayList<>(array.elements().size());
        for (JsonValue element : array.elements()) {
            list.add(decode(element, spot.at(list.size())));
        }
        return list;
    }

    private static Map<String, @Nullable Object> map(JsonObject object, Spot spot) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        object.members().forEach((name, member) -> map.put(name, decode(member, spot.at(name))));
        return map;
    }
}
