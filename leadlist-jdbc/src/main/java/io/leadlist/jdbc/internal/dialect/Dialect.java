package io.leadlist.jdbc.internal.dialect;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;

/**
 * The differences between databases: forms of SQL, and the binding of rows. Thread-safe.
 *
 * <p>A statement is a text in the class that binds it, in the SQL that the databases have in common. A part that
 * differs is a call of a method of this interface, see {@link Sql}. The default of a method is standard SQL with
 * arrays. A database without arrays overrides {@link #rows}, {@link #isOneOf}, {@link #bind} and {@link #listOf}; no
 * other class knows how rows are bound.
 *
 * <p>Arguments and results that are SQL are fragments of the library's own statements. They contain no values.
 */
public sealed interface Dialect permits H2Dialect, PostgresDialect {
    /** Returns the dialect of a handle's database, detected once for each data source. */
    static Dialect of(Handle handle) {
        return DetectedDialect.of(handle);
    }

    /**
     * Returns the dialect of a connection's database, detected by its metadata.
     *
     * @throws IllegalArgumentException if the library has no dialect for the database
     */
    static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        for (Dialect dialect : List.of(H2Dialect.INSTANCE, PostgresDialect.INSTANCE)) {
            if (dialect.product().equalsIgnoreCase(product)) {
                return dialect;
            }
        }
        throw new IllegalArgumentException("The database must be H2 or PostgreSQL, but is \"" + product + "\"");
    }

    /** The number of rows that a statement with many rows fetches at once. */
    int FETCH_SIZE = 1_000;

    /** Returns the name of the database product, as the driver reports it. */
    String product();

    /** Returns the class path location of the schema's scripts, without a leading slash. */
    String schemaLocation();

    /** Returns the query for the id of the connection's session, which no other session of the server has. */
    String sessionId();

    /** Returns the query that finds out whether the connection's transaction has changed anything. */
    String hasChanges();

    /**
     * Checks that texts are compared exactly, as ids must be.
     *
     * @throws IllegalStateException if a setting of the database makes texts equal that differ in case
     */
    default void requireExactTexts(Handle handle) {}

    /**
     * Returns the query for the schema in which statements of the library find {@code :table}, the first one of the
     * search path that has it. It returns no row if there is none.
     */
    String schemaOfTable();

    /** Returns whether READ UNCOMMITTED lets a transaction read what another one may roll back. */
    boolean hasDirtyReads();

    /** Returns whether a transaction can roll back changes of tables. Otherwise each of them commits. */
    boolean hasTransactionalDdl();

    // Rows and values of input
    // -----------------------------------------------------------------------------------------

    /** Returns input rows as a table with its alias and columns, for a FROM clause. */
    default String rows(InputRows<?> input) {
        return SqlArrays.rows(input);
    }

    /**
     * Returns the condition that a column has one of the keys. The column must be the first of an index; otherwise use
     * {@link #lookup}.
     *
     * @param keys rows of one column
     */
    default String isOneOf(String column, InputRows<?> keys) {
        return column + " = ANY(" + SqlArrays.of(keys) + ")";
    }

    /** Binds the rows of {@link #rows} or the keys of {@link #isOneOf}, {@link #lookup} and {@link #deleteKeys}. */
    default <S extends SqlStatement<S>, R> S bind(S statement, InputRows<R> input, Collection<? extends R> rows) {
        return SqlArrays.bind(statement, input, rows);
    }

    /**
     * Returns FROM and WHERE for the rows of a table that have one of the keys. It reads one index range for each key.
     * More conditions may follow with AND.
     *
     * @param table the table and its alias
     * @param fixed the conditions on the columns that precede the key in an index
     * @param column the column of the key
     */
    String lookup(String table, String fixed, String column, InputRows<?> keys);

    /**
     * Returns a join that looks up rows of a table for each row before it, independent of statistics.
     *
     * @param table the table and its alias
     * @param columns the columns that the statement uses, with the alias
     * @param matching the condition on the table and on the rows before it
     */
    default String joinEach(String table, String columns, String matching) {
        return "JOIN " + table + " ON " + matching;
    }

    /** Returns a join like {@link #joinEach} that keeps rows for which the table has none. */
    default String joinEachIfAny(String table, String columns, String matching) {
        return "LEFT JOIN " + table + " ON " + matching;
    }

    /** Returns the aggregate of a group's values as one column, read by {@link #texts} or {@link #numbers}. */
    default String listOf(String value, String order) {
        return "array_agg(" + value + " ORDER BY " + order + ")";
    }

    /** Reads strings that {@link #listOf} returned; empty if the column is null. */
    default List<String> texts(ResultSet row, String column) throws SQLException {
        return Columns.texts(row, column);
    }

    /** Reads whole numbers that {@link #listOf} returned; the column must not be null. */
    default List<Long> numbers(ResultSet row, String column) throws SQLException {
        return Columns.numbers(row, column);
    }

    /**
     * Returns a JSON document with these properties of a document in a column; null properties may be added. A database
     * in the same process returns the document as it is, because nothing is transferred.
     */
    String properties(String document, List<String> names);

    /** Returns a parameter with its type, where a database cannot infer the type of a null. */
    default String typed(String parameter, ColumnType type) {
        return "CAST(" + parameter + " AS " + type.sql() + ")";
    }

    /** Returns the condition that two values are equal or both null. */
    default String isSame(String left, String right) {
        return left + " IS NOT DISTINCT FROM " + right;
    }

    /**
     * Returns the condition that a column is null, in a form that keeps a page in the order of its index.
     *
     * @param column a column in the condition of the index, if the database has such indexes
     * @param time the column of the index that orders the page; it is never null
     */
    String isNullInIndex(String column, String time);

    // Limits and positions --------------------------------------------------------------------------------------------

    /** Returns the clause after ORDER BY that limits the number of rows. */
    default String limit(String size) {
        return "FETCH FIRST " + size + " ROWS ONLY";
    }

    /** Returns the clause after ORDER BY that skips some rows and limits the number of the others. */
    default String limit(String offset, String size) {
        return "OFFSET " + offset + " ROWS " + limit(size);
    }

    /**
     * Returns the conditions for the rows after a position in the order of two columns, one for each index range. The
     * ranges do not overlap.
     *
     * @param first a column of whole numbers
     * @param second the next column of the index
     * @param firstValue the value of the first column at the position
     * @param secondValue the value of the second column at the position
     */
    List<String> after(String first, String second, String firstValue, String secondValue);

    /** Returns the conditions for the rows before a position, as {@link #after} does for the rows after it. */
    List<String> before(String first, String second, String firstValue, String secondValue);

    // Writing ---------------------------------------------------------------------------------------------------------

    /**
     * Returns the statement that inserts the rows of a query, and updates the rows that exist. Execute it with
     * {@link #execute}.
     *
     * @param select returns the columns of the {@link Upsert} by these names, in this order, and each key once. A
     *     parameter that is a column has its type, see {@link #typed}.
     */
    String upsert(Upsert target, String select);

    /**
     * Returns the statement that deletes the rows of a table that have one of the keys. It reads one index range for
     * each key, independent of statistics; the arguments are those of {@link #lookup}.
     */
    String deleteKeys(String table, String fixed, String column, InputRows<?> keys);

    /**
     * Returns the statement that updates the rows of a table that match a row of a query.
     *
     * @param table the table and its alias
     * @param select the query, which matches each row of the table at most once
     * @param matching the condition on the table and the alias {@code n} of the query
     * @param set the assignments
     */
    String updateMatching(String table, String select, String matching, String set);

    /**
     * Executes an INSERT with a query, or an {@link #upsert}.
     *
     * @param column a short column of the table
     */
    default void execute(Update insert, String column) {
        insert.execute();
    }

    // Locks and plans -------------------------------------------------------------------------------------------------

    /**
     * Returns the end of a query that locks its first row that no other transaction has locked.
     *
     * @param primaryKey the columns of the table's primary key that order the rows, without those that are fixed
     */
    String firstUnlocked(String primaryKey);

    /**
     * Returns the statement that locks the rows of a table that have one of the keys, in the order in which the keys
     * are bound, until the end of the transaction. The arguments are those of {@link #lookup}.
     */
    String lockKeys(String table, String fixed, String column, InputRows<?> keys);

    /** Makes the database read pages in the order of their index for the rest of the transaction. */
    void followIndexOrder(Handle handle);

    /** Returns how the database reads the facets of a search. */
    SearchDialect search();
}
