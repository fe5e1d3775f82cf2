package io.leadlist.jdbc;

import java.util.Collection;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;

/** An open handle and the dialect of its database. It creates statements in this dialect. */
record Session(Handle handle, Dialect dialect) {
    static Session of(Handle handle) {
        return new Session(handle, Dialect.of(handle));
    }

    Query query(Sql sql) {
        return handle.createQuery(sql.in(dialect));
    }

    Update update(Sql sql) {
        return handle.createUpdate(sql.in(dialect));
    }

    /** Creates a query and binds its input rows. */
    <R> Query query(Sql sql, InputRows<R> input, Collection<? extends R> rows) {
        return bind(query(sql), input, rows);
    }

    /** Creates an update and binds its input rows. */
    <R> Update update(Sql sql, InputRows<R> input, Collection<? extends R> rows) {
        return bind(update(sql), input, rows);
    }

    private <S extends SqlStatement<S>, R> S bind(S statement, InputRows<R> input, Collection<? extends R> rows) {
        return dialect.bind(statement, input, rows);
    }
}
