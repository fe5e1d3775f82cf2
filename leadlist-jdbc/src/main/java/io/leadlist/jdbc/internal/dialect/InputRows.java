package io.leadlist.jdbc.internal.dialect;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows that a statement receives as a parameter: the table {@link Dialect#rows}, bound by {@link Dialect#bind}.
 * Immutable.
 *
 * <p>A constant next to the statement names the columns, their types, and how each is read from an object. So a
 * statement takes the same text and the same number of parameters for one row as for a thousand.
 *
 * @param <R> the class of the objects
 * @param alias the name of the table in the statement
 * @param prefix the beginning of the names of the parameters
 * @param number the last column, which numbers the rows from 1; null if there is none
 */
public record InputRows<R>(
        String alias,
        String prefix,
        List<Column<R>> columns,
        @Nullable String number) {
    /** A column, and how its value is read from an object. */
    public record Column<R>(String name, ColumnType type, Function<? super R, ? extends @Nullable Object> value) {}

    /** Returns rows without columns. */
    public static <R> InputRows<R> named(String alias) {
        return new InputRows<>(alias, alias, List.of(), null);
    }

    /** Returns rows of one column of strings. */
    public static InputRows<String> texts(String alias, String column) {
        return InputRows.<String>named(alias).text(column, text -> text);
    }

    /** Returns rows of one column of whole numbers. */
    public static InputRows<Long> numbers(String alias, String column) {
        return InputRows.<Long>named(alias).number(column, number -> number);
    }

    /** Returns these rows with one more column, of strings. */
    public InputRows<R> text(String column, Function<R, @Nullable String> value) {
        return with(new Column<>(column, ColumnType.TEXT, value));
    }

    /** Returns these rows with one more column, of whole numbers of 32 bits. */
    public InputRows<R> integer(String column, Function<R, @Nullable Integer> value) {
        return with(new Column<>(column, ColumnType.INTEGER, value));
    }

    /** Returns these rows with one more column, of whole numbers of 64 bits. */
    public InputRows<R> number(String column, Function<R, @Nullable Long> value) {
        return with(new Column<>(column, ColumnType.NUMBER, value));
    }

    /** Returns these rows with one more column, of UUIDs. */
    public InputRows<R> id(String column, Function<R, @Nullable UUID> value) {
        return with(new Column<>(column, ColumnType.ID, value));
    }

    /** Returns these rows with one more column, of bytes. */
    public InputRows<R> bytes(String column, Function<R, byte @Nullable []> value) {
        return with(new Column<>(column, ColumnType.BYTES, value));
    }

    /** Returns these rows with one more column, of amounts of credits. */
    public InputRows<R> amount(String column, Function<R, @Nullable BigDecimal> value) {
        return with(new Column<>(column, ColumnType.AMOUNT, value));
    }

    /** Returns these rows with one more column, of instants. */
    public InputRows<R> instant(String column, Function<R, @Nullable Instant> value) {
        return with(new Column<>(column, ColumnType.INSTANT, row -> {
            Instant instant = value.apply(row);
            return instant == null ? null : Instants.toSql(instant);
        }));
    }

    /** Returns these rows with one more column. */
    public InputRows<R> with(Column<R> column) {
        List<Column<R>> all = new ArrayList<>(columns);
        all.add(column);
        return new InputRows<>(alias, prefix, List.copyOf(all), number);
    }

    /** Returns these rows with a last column that numbers them from 1, in the order in which they are bound. */
    public InputRows<R> numbered(String column) {
        return new InputRows<>(alias, prefix, columns, column);
    }

    /** Returns these rows with other names of parameters, for a statement that receives such rows several times. */
    public InputRows<R> boundAs(String otherPrefix) {
        return new InputRows<>(alias, otherPrefix, columns, number);
    }

    /** Returns the name of a column's parameter. */
    String parameter(Column<?> column) {
        return prefix + "_" + column.name();
    }

    /** Returns the names of all columns, the one that numbers the rows included. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        columns.forEach(column -> names.add(column.name()));
        if (number != null) {
            names.add(number);
        }
        return names;
    }

    /** Returns the first column with the alias. */
    String key() {
        return alias + "." + columns.get(0).name();
    }
}
