package io.leadlist.jdbc.internal.dialect;

import java.util.Collection;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;

/** Input rows as arrays of standard SQL: each column is one parameter, whatever the number of rows. */
final class SqlArrays {
    private SqlArrays() {}

    /** Returns input rows as a table with its alias and columns. */
    static String rows(InputRows<?> input) {
        String arrays = input.columns().stream()
                .map(column -> array(input, column))
                .collect(Collectors.joining(", ", "unnest(", ")"));
        String names = String.join(", ", input.names());
        return arrays + (input.number() == null ? "" : " WITH ORDINALITY") + " AS " + input.alias() + "(" + names + ")";
    }

    /** Returns the array of rows that have one column. */
    static String of(InputRows<?> keys) {
        return array(keys, keys.columns().get(0));
    }

    static <S extends SqlStatement<S>, R> S bind(S statement, InputRows<R> input, Collection<? extends R> rows) {
        S bound = statement;
        for (InputRows.Column<R> column : input.columns()) {
            Object[] values = rows.stream().map(column.value()).toArray();
            bound = bound.bindArray(input.parameter(column), column.type().elementClass(), values);
        }
        return bound;
    }

    private static String array(InputRows<?> input, InputRows.Column<?> column) {
        return "CAST(:%s AS %s array)"
                .formatted(input.parameter(column), column.type().sql());
    }
}
