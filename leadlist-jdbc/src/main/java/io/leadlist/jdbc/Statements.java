package io.leadlist.jdbc;

import io.leadlist.call.OrganizationId;
import java.util.Collection;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Creates the statements of one transaction, each with the organization's id bound to {@code :org}. */
final class Statements {
    private final Handle handle;
    private final OrganizationId organization;

    Statements(Handle handle, OrganizationId organization) {
        this.handle = handle;
        this.organization = organization;
    }

    OrganizationId organization() {
        return organization;
    }

    /** Returns whether the database is H2, which needs another form of some statements. */
    boolean isH2() {
        return JdbcSchema.isH2(handle);
    }

    /** Makes the database read the pages of this transaction in the order of their index, whatever its statistics. */
    void followIndexOrder() {
        if (!isH2()) {
            handle.execute(PostgresPlanning.IN_INDEX_ORDER);
        }
    }

    Query query(String sql) {
        return handle.createQuery(sql).bind("org", organization.value());
    }

    Update update(String sql) {
        return handle.createUpdate(sql).bind("org", organization.value());
    }

    /** Binds strings as one array. */
    static <S extends SqlStatement<S>> S bindTexts(S statement, String name, Collection<String> texts) {
        return statement.bindArray(name, String.class, texts.toArray());
    }

    /** Binds one string of each row, as one array. */
    static <S extends SqlStatement<S>, R> S bindColumn(
            S statement, String name, Collection<R> rows, Function<R, @Nullable String> column) {
        return statement.bindArray(name, String.class, rows.stream().map(column).toArray());
    }

    /** Binds one number of each row, as one array. */
    static <S extends SqlStatement<S>, R> S bindNumbers(
            S statement, String name, Collection<R> rows, Function<R, Integer> column) {
        return statement.bindArray(
                name, Integer.class, rows.stream().map(column).toArray());
    }

    /** Binds whole numbers as one array. */
    static <S extends SqlStatement<S>> S bindLongs(S statement, String name, Collection<Long> numbers) {
        return statement.bindArray(name, Long.class, numbers.toArray());
    }
}
