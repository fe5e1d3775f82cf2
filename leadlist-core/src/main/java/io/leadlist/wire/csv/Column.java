package io.leadlist.wire.csv;

import io.leadlist.lead.StorableText;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /**
     * Spreadsheets run a text as a formula if it starts with one of these, or with a full-width or small form of one.
     */
    private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b";

    /** After each separator that some spreadsheets accept instead of the comma. */
    private static final Pattern PIECES = Pattern.compile("(?<=[;\t])");

    private static final Set<Integer> UNSEEN =
            Set.of((int) Character.FORMAT, (int) Character.NON_SPACING_MARK, (int) Character.ENCLOSING_MARK, (int)
                    Character.CONTROL);

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

    /** Returns a text that no spreadsheet runs as a formula, not even after dividing it at another separator. */
    static String harmless(String text) {
        return Stream.of(PIECES.split(text, -1))
                .map(piece -> isFormula(piece) ? "'" + piece : piece)
                .collect(Collectors.joining());
    }

    private static boolean isUnseen(int point) {
        return StorableText.isBlank(Character.toString(point))
                || Character.isISOControl(point)
                || UNSEEN.contains(Character.getType(point));
    }

    private static boolean isFormula(String text) {
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            String character = Character.toString(point);
            if (FORMULA.contains(character)) {
                return true;
            } else if (!isUnseen(point)) {
                return false;
            }
            at += character.length();
        }
        return false;
    }
}
