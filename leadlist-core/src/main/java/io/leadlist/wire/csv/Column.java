package io.leadlist.wire.csv;

import io.leadlist.internal.json.InstantText;
import io.leadlist.lead.StorableText;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A column: the name of a field as the JSON of a record has it, with the names of the objects around it, and how its
 * cells are made of records.
 *
 * @param value null if the field is not known of a record
 */
record Column<R>(String name, Function<R, @Nullable String> value) {
    private static final String BETWEEN_VALUES = "; ";

    /**
     * What spreadsheets take for the beginning of a formula; the others are the full-width and the small forms, which
     * some read as the plain ones.
     */
    private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b";

    /** Behind each separator that some spreadsheet takes instead of the comma. */
    private static final Pattern PIECES = Pattern.compile("(?<=[;\t])");

    private static final Set<Integer> UNSEEN =
            Set.of((int) Character.FORMAT, (int) Character.NON_SPACING_MARK, (int) Character.ENCLOSING_MARK, (int)
                    Character.CONTROL);

    static <R> Column<R> date(String name, Function<R, @Nullable Instant> value) {
        return new Column<>(name, row -> {
            Instant instant = value.apply(row);
            return instant == null ? null : InstantText.millis(instant);
        });
    }

    /** A column of an array of texts. */
    static <R> Column<R> texts(String name, Function<R, List<String>> values) {
        return each(name, values, text -> text);
    }

    /**
     * A column of a field of the objects in an array. One that is not known leaves its place empty, so that the columns
     * of an array go together.
     */
    static <R, E> Column<R> each(String name, Function<R, List<E>> elements, Function<E, @Nullable String> value) {
        return new Column<>(name, row -> {
            List<String> values = elements.apply(row).stream()
                    .map(element -> Objects.requireNonNullElse(value.apply(element), ""))
                    .toList();
            return values.stream().allMatch(String::isEmpty)
                    ? null
                    : values.stream().collect(Collectors.joining(BETWEEN_VALUES));
        });
    }

    /** Says whether the column is the field of this name, or belongs to it. */
    boolean isOf(String field) {
        return name.equals(field) || name.startsWith(field + ".");
    }

    /** A text that no spreadsheet runs, nor the pieces into which one divides it that takes another separator. */
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
