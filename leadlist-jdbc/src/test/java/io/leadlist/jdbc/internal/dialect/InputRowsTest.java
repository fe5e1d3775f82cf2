package io.leadlist.jdbc.internal.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.jdbc.Database;
import io.leadlist.jdbc.internal.transaction.Mode;
import io.leadlist.jdbc.internal.transaction.Transactions;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Input rows reach the database in order, with exact values. */
class InputRowsTest {
    private static final InputRows<Values> INPUT = InputRows.<Values>named("i")
            .text("a", Values::text)
            .integer("b", Values::integer)
            .number("c", Values::number)
            .with(new InputRows.Column<>("d", ColumnType.REAL, Values::real))
            .with(new InputRows.Column<>("e", ColumnType.AMOUNT, Values::amount))
            .instant("f", Values::instant)
            .id("g", Values::id)
            .numbered("n");
    private static final Sql SELECT = Sql.of(dialect -> "SELECT * FROM " + dialect.rows(INPUT) + " ORDER BY i.n");
    private static final Values FIRST = new Values(
            "{\"O'Brien\", \\ NULL}",
            Integer.MIN_VALUE,
            Long.MIN_VALUE,
            0.1,
            new BigDecimal("-0.01"),
            Instant.parse("0001-01-01T00:00:00Z"),
            new UUID(0, 1));
    private static final Values LAST = new Values(
            "",
            Integer.MAX_VALUE,
            Long.MAX_VALUE,
            Double.MAX_VALUE,
            new BigDecimal("12345678901234567.89"),
            Instant.parse("9999-12-31T23:59:59.999Z"),
            new UUID(-1, -1));
    private static final Values ON_THE_MINUTE = new Values(
            "ä😀", 0, 0L, 0.0, new BigDecimal("1.00"), Instant.parse("2026-03-04T05:06:00Z"), new UUID(1, 1));
    private static final Values EMPTY = new Values(null, null, null, null, null, null, null);

    private record Values(
            @Nullable String text,
            @Nullable Integer integer,
            @Nullable Long number,
            @Nullable Double real,
            @Nullable BigDecimal amount,
            @Nullable Instant instant,
            @Nullable UUID id) {}

    @ParameterizedTest
    @EnumSource(Database.class)
    void values_of_each_type_are_bound_exactly_and_in_order(Database database) {
        List<Values> rows = List.of(FIRST, LAST, EMPTY, ON_THE_MINUTE);

        List<Values> read = Transactions.over(database.shared())
                .run(
                        handle -> Session.of(handle)
                                .query(SELECT, INPUT, rows)
                                .map((row, context) -> new Values(
                                        row.getString("a"),
                                        row.getObject("b", Integer.class),
                                        row.getObject("c", Long.class),
                                        row.getObject("d", Double.class),
                                        row.getBigDecimal("e"),
                                        Instants.fromSqlOrNull(row, "f"),
                                        row.getObject("g", UUID.class)))
                                .list(),
                        Mode.READ);

        assertThat(read).isEqualTo(rows);
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void no_rows_are_bound_as_an_empty_table(Database database) {
        assertThat(Transactions.over(database.shared())
                        .<List<String>>run(
                                handle -> Session.of(handle)
                                        .query(SELECT, INPUT, List.of())
                                        .map((row, context) -> row.getString("a"))
                                        .list(),
                                Mode.READ))
                .isEmpty();
    }
}
