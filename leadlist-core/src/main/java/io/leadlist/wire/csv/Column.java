package io.leadlist.wire.csv;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A column of CSV: one property of the JSON of a record.
 *
 * @param name the names of the property and of the objects around it, joined with dots
 * @param path the same names
 */
record Column(String name, List<String> path) {
    private static final String BETWEEN_VALUES = "; ";

    static Column of(String name) {
        return new Column(name, List.of(name.split("\\.")));
    }

    /**
     * Returns the cell of a record, or null if the record has no value. An element of an array without a value is an
     * empty text, so that the cells of an array's columns have equally many values.
     */
    @Nullable
    String cell(JsonNode json) {
        return cell(json, 0);
    }

    private @Nullable String cell(JsonNode json, int depth) {
        if (json.isArray()) {
            List<String> values = json.valueStream()
                    .map(element -> Objects.requireNonNullElse(cell(element, depth), ""))
                    .toList();
            return values.stream().allMatch(String::isEmpty) ? null : String.join(BETWEEN_VALUES, values);
        } else if (depth == path.size()) {
            return json.asString();
        }
        JsonNode inner = json.get(path.get(depth));
        return inner == null ? null : cell(inner, depth + 1);
    }

    /** Returns whether the column is the field of this name, or belongs to it. */
    boolean isOf(String field) {
        return name.equals(field) || name.startsWith(field + ".");
    }
}
