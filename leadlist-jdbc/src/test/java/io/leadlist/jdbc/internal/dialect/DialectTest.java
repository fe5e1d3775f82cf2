package io.leadlist.jdbc.internal.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.jdbc.Database;
import io.leadlist.jdbc.internal.transaction.Mode;
import io.leadlist.jdbc.internal.transaction.Transactions;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The forms of a dialect have the same effect on each database. The table has ten rows: 0.0, 0.1, … 1.4. */
@ParameterizedClass
@EnumSource
class DialectTest {
    private static final int ROWS = 10;
    private static final InputRows<Row> INPUT =
            InputRows.<Row>named("i").number("a", Row::a).integer("b", Row::b).text("label", Row::label);
    private static final InputRows<Long> KEYS = InputRows.numbers("i", "wanted");
    private static final Upsert TARGET =
            Upsert.of("dialect_row", List.of("a", "b"), List.of("a", "b", "label"), List.of("label"));
    private static final Sql PUT = Sql.of(dialect -> dialect.upsert(TARGET, """
            SELECT i.a, i.b, i.label FROM %s ORDER BY i.a, i.b
            """.formatted(dialect.rows(INPUT))));
    private static final Sql LOOKUP =
            Sql.of(dialect -> "SELECT r.label " + dialect.lookup("dialect_row r", "r.a = 1", "r.b", KEYS));
    private static final Sql DELETE_KEYS =
            Sql.of(dialect -> dialect.deleteKeys("dialect_row r", "r.organization_no = :org AND r.a = 1", "r.b", KEYS));
    private static final Sql DELETE_KEYS_OF_SEVERAL_ROWS =
            Sql.of(dialect -> dialect.deleteKeys("dialect_row r", "r.organization_no = :org AND r.b < 3", "r.a", KEYS));
    private static final Sql PUT_IF_SECOND = Sql.of(dialect -> dialect.upsert(
            TARGET.updatingWhere("t.b = 1").set("stored = t.label"), """
            SELECT i.a, i.b, i.label FROM %s ORDER BY i.a, i.b
            """.formatted(dialect.rows(INPUT))));
    private static final Sql UPDATE_MATCHING = Sql.of(dialect -> dialect.updateMatching(
            "dialect_row r",
            "SELECT i.a, i.b, i.label FROM " + dialect.rows(INPUT),
            "r.a = n.a AND r.b = n.b",
            "label = n.label"));
    private static final String JOINED = "r.b = i.wanted";
    private static final Sql FIRST_UNLOCKED =
            Sql.of(dialect -> "SELECT label FROM dialect_row WHERE b >= :from " + dialect.firstUnlocked("a, b"));
    private static final Sql LABELS = Sql.of(dialect -> "SELECT a, " + dialect.listOf("label", "b DESC")
            + " AS labels, " + dialect.listOf("b", "b DESC") + " AS numbers FROM dialect_row GROUP BY a ORDER BY a");

    private static final Sql SAME = Sql.of(dialect -> "SELECT count(*) FROM dialect_row WHERE a = 0 AND b = 0 AND "
            + dialect.isSame(dialect.typed(":left", ColumnType.TEXT), dialect.typed(":right", ColumnType.TEXT)));

    @Parameter
    private Database database;

    private DataSource dataSource;
    private Transactions transactions;

    private record Row(long a, int b, String label) {}

    @BeforeEach
    void fill() {
        dataSource = database.empty();
        transactions = Transactions.over(dataSource);
        run(session -> session.handle().execute("""
                CREATE TABLE dialect_row (
                    a bigint, b integer, label varchar(20), stored varchar(20),
                    organization_no integer DEFAULT 7 NOT NULL, PRIMARY KEY (a, b))
                """));
        put(IntStream.range(0, ROWS)
                .mapToObj(number -> row(number / 5, number % 5))
                .toList());
    }

    @Test
    void an_upsert_inserts_new_rows_and_updates_the_others() {
        put(List.of(new Row(1, 4, "changed"), row(2, 0)));

        assertThat(labels("a >= 1")).containsExactly("1.0", "1.1", "1.2", "1.3", "changed", "2.0");
    }

    @Test
    void an_upsert_with_a_condition_updates_only_the_rows_that_fulfill_it() {
        run(session -> {
            session.dialect()
                    .execute(
                            session.update(
                                    PUT_IF_SECOND,
                                    INPUT,
                                    List.of(new Row(0, 0, "new"), new Row(0, 1, "new"), new Row(2, 0, "new"))),
                            "b");
            return session;
        });

        assertThat(labels("a <> 1")).containsExactly("0.0", "new", "0.2", "0.3", "0.4", "new");
        assertThat(labels("stored = '0.1'")).containsExactly("new");
    }

    @Test
    void a_lookup_finds_the_rows_of_the_keys_among_those_with_the_fixed_columns() {
        List<String> found = run(session -> session.query(LOOKUP, KEYS, List.of(1L, 3L, 99L))
                .mapTo(String.class)
                .list());

        assertThat(found).containsExactlyInAnyOrder("1.1", "1.3");
    }

    @Test
    void deleting_by_keys_deletes_their_rows_among_those_with_the_fixed_columns() {
        int deleted = run(session -> session.update(DELETE_KEYS, KEYS, List.of(1L, 3L, 99L))
                .bind("org", 7)
                .execute());

        assertThat(deleted).isEqualTo(2);
        assertThat(labels("b IN (1, 3)")).containsExactly("0.1", "0.3");
    }

    @Test
    void deleting_by_keys_deletes_all_rows_of_each_key() {
        int deleted = run(session -> session.update(DELETE_KEYS_OF_SEVERAL_ROWS, KEYS, List.of(1L, 7L))
                .bind("org", 7)
                .execute());

        assertThat(deleted).isEqualTo(3);
        assertThat(labels("a = 1")).containsExactly("1.3", "1.4");
    }

    @Test
    void updating_by_rows_affects_the_matching_rows() {
        List<Row> rows = List.of(new Row(0, 2, "changed"), new Row(1, 2, "changed"), new Row(7, 7, "changed"));

        int updated =
                run(session -> session.update(UPDATE_MATCHING, INPUT, rows).execute());

        assertThat(updated).isEqualTo(2);
        assertThat(labels("label = 'changed'")).hasSize(2);
    }

    @Test
    void a_join_of_each_row_finds_the_rows_of_a_table_and_may_keep_rows_without_any() {
        List<Long> keys = List.of(3L, 9L);

        assertThat(joined(dialect -> dialect.joinEach("dialect_row r", "r.label", JOINED), keys))
                .containsExactly("0.3", "1.3");
        assertThat(joined(dialect -> dialect.joinEachIfAny("dialect_row r", "r.label", JOINED), keys))
                .containsExactly("0.3", "1.3", null);
    }

    @Test
    void a_column_that_is_null_in_an_index_is_null() {
        run(session -> session.handle()
                .execute("CREATE TABLE dialect_time "
                        + "(at timestamp(3) with time zone NOT NULL, gone timestamp(3) with time zone)"));
        run(session -> session.handle()
                .execute("INSERT INTO dialect_time VALUES (CURRENT_TIMESTAMP, NULL), (CURRENT_TIMESTAMP, NULL), "
                        + "(CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)"));

        int present = run(session -> session.handle()
                .createQuery("SELECT count(*) FROM dialect_time t WHERE "
                        + session.dialect().isNullInIndex("t.gone", "t.at"))
                .mapTo(int.class)
                .one());
        assertThat(present).isEqualTo(2);
    }

    @Test
    void the_ranges_after_a_position_contain_the_rows_after_it_once() {
        assertThat(inRanges(dialect -> dialect.after("a", "b", ":a", ":b"), 0, 3))
                .containsExactly("0.4", "1.0", "1.1", "1.2", "1.3", "1.4");
        assertThat(inRanges(dialect -> dialect.after("a", "b", ":a", ":b"), 1, 4))
                .isEmpty();
    }

    @Test
    void the_ranges_before_a_position_contain_the_rows_before_it_once() {
        assertThat(inRanges(dialect -> dialect.before("a", "b", ":a", ":b"), 1, 1))
                .containsExactly("0.0", "0.1", "0.2", "0.3", "0.4", "1.0");
        assertThat(inRanges(dialect -> dialect.before("a", "b", ":a", ":b"), 0, 0))
                .isEmpty();
    }

    @Test
    void a_limit_skips_rows_and_bounds_the_others() {
        assertThat(labelsWith(dialect -> dialect.limit(":size"), 0, 2)).containsExactly("0.0", "0.1");
        assertThat(labelsWith(dialect -> dialect.limit(":offset", ":size"), 4, 2))
                .containsExactly("0.4", "1.0");
    }

    @Test
    void null_is_the_same_as_null_and_no_value() {
        assertThat(countSame(null, null)).isEqualTo(1);
        assertThat(countSame("x", "x")).isEqualTo(1);
        assertThat(countSame("x", null)).isZero();
    }

    @Test
    void each_of_two_transactions_locks_the_first_row_that_the_other_has_not_locked() {
        Optional<String> second = run(session -> {
            assertThat(firstUnlocked(session)).contains("0.3");
            return run(DialectTest::firstUnlocked);
        });

        assertThat(second).contains("0.4");
    }

    @Test
    void a_list_of_a_groups_values_is_in_order() {
        List<List<?>> lists = run(session -> session.query(LABELS)
                .<List<?>>map((row, context) -> List.of(
                        session.dialect().texts(row, "labels"),
                        session.dialect().numbers(row, "numbers")))
                .list());

        assertThat(lists.get(0))
                .isEqualTo(List.of(List.of("0.4", "0.3", "0.2", "0.1", "0.0"), List.of(4L, 3L, 2L, 1L, 0L)));
    }

    @Test
    void two_connections_have_different_sessions() {
        String first = run(session -> {
            String inner = run(DialectTest::sessionId);
            assertThat(sessionId(session)).isNotEqualTo(inner);
            return inner;
        });
        assertThat(first).isNotEmpty();
    }

    private List<@Nullable String> joined(Function<Dialect, String> join, List<Long> keys) {
        return run(session -> {
            String sql = "SELECT r.label FROM " + session.dialect().rows(KEYS) + " " + join.apply(session.dialect())
                    + " ORDER BY i.wanted, r.label";
            return session.dialect()
                    .bind(session.handle().createQuery(sql), KEYS, keys)
                    .mapTo(String.class)
                    .list();
        });
    }

    private int countSame(@Nullable String left, @Nullable String right) {
        return run(session -> session.query(SAME)
                .bind("left", left)
                .bind("right", right)
                .mapTo(int.class)
                .one());
    }

    private static Optional<String> firstUnlocked(Session session) {
        return session.query(FIRST_UNLOCKED).bind("from", 3).mapTo(String.class).findOne();
    }

    private static String sessionId(Session session) {
        return session.handle()
                .createQuery(session.dialect().sessionId())
                .mapTo(String.class)
                .one();
    }

    private List<String> inRanges(Function<Dialect, List<String>> ranges, long a, int b) {
        return run(session -> {
            String union = ranges.apply(session.dialect()).stream()
                    .map(range -> "SELECT a, b, label FROM dialect_row WHERE " + range)
                    .collect(Collectors.joining(" UNION ALL "));
            return session.handle()
                    .createQuery("SELECT label FROM (" + union + ") r ORDER BY a, b")
                    .bind("a", a)
                    .bind("b", b)
                    .mapTo(String.class)
                    .list();
        });
    }

    private List<String> labelsWith(Function<Dialect, String> limit, int offset, int size) {
        return run(session -> {
            String clause = limit.apply(session.dialect());
            var query = session.handle()
                    .createQuery("SELECT label FROM dialect_row ORDER BY a, b " + clause)
                    .bind("size", size);
            return (clause.contains(":offset") ? query.bind("offset", offset) : query)
                    .mapTo(String.class)
                    .list();
        });
    }

    private List<String> labels(String where) {
        return run(session -> session.handle()
                .createQuery("SELECT label FROM dialect_row WHERE " + where + " ORDER BY a, b")
                .mapTo(String.class)
                .list());
    }

    private void put(List<Row> rows) {
        run(session -> {
            session.dialect().execute(session.update(PUT, INPUT, rows), "b");
            return rows;
        });
    }

    private <T> T run(Function<Session, T> work) {
        return transactions.run((Handle handle) -> work.apply(Session.of(handle)), Mode.WRITE);
    }

    private static Row row(long a, int b) {
        return new Row(a, b, a + "." + b);
    }
}
