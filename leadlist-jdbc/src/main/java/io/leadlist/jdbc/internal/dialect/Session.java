package io.leadlist.jdbc.internal.dialect;

import java.util.Collection;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;

/** An open handle and the dialect of its database. It creates statements in this dialect. */
public record Session(Handle handle, Dialect dialect) {
    /** Returns the session of a handle, in the dialect of the handle's database. */
    public static Session of(Handle handle) {
        return new Session(handle, Dialect.of(handle));
    }

    /** Creates a query. */
    public Query query(Sql sql) {
        return handle.createQuery(sql.in(dialect));
    }

    /** Creates an update. */
    public Update update(Sql sql) {
        return handle.createUpdate(sql.in(dialect));
    }

    /** Creates a query and binds its input rows. */
    public <R> Query query(Sql sql, InputRows<R> input, Collection<? extends R> rows) {
        return bind(query(sql), input, rows);
    }

    /** Creates an update and binds its input rows. */
    public <R> Update update(Sql sql, InputRows<R> input, Collection<? extends R> rows) {
        return bind(update(sql), input, rows);
    }

    private <S extends SqlStatement<S>, R> S bind(S statement, InputRows<R> input, Collection<? extends R> rows) {
        return dialect.bind(statement, input, rows);
    }
}
