package io.leadlist.jdbc.internal.organization;

import io.leadlist.call.OrganizationId;
import io.leadlist.jdbc.internal.dialect.Dialect;
import io.leadlist.jdbc.internal.dialect.InputRows;
import io.leadlist.jdbc.internal.dialect.Session;
import io.leadlist.jdbc.internal.dialect.Sql;
import io.leadlist.jdbc.internal.failure.SqlFailure;
import java.util.Collection;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/**
 * Creates the statements of one transaction in the dialect of its database, each with the organization's number bound
 * to {@code :org}.
 */
public final class Statements {
    /** Selects one row if the number of the organization is still that of its id. */
    public static final String FROM_ORGANIZATION = """
            FROM lead_organization o WHERE o.organization_no = :org AND o.organization_id = :organization
            """;

    private final Session session;
    private final OrganizationId organization;
    private final int number;
    private final Runnable onLostNumber;

    /**
     * Creates statements.
     *
     * @param onLostNumber is called if the database no longer knows the number
     */
    public Statements(Handle handle, OrganizationId organization, int number, Runnable onLostNumber) {
        this.session = Session.of(handle);
        this.organization = organization;
        this.number = number;
        this.onLostNumber = onLostNumber;
    }

    /** Returns the organization whose number is bound. */
    public OrganizationId organization() {
        return organization;
    }

    /** Returns the dialect of the database. */
    public Dialect dialect() {
        return session.dialect();
    }

    /** Makes the database read the pages of this transaction in the order of their index, whatever its statistics. */
    public void followIndexOrder() {
        dialect().followIndexOrder(session.handle());
    }

    /** Creates a query that is the same on all databases. */
    public Query query(String sql) {
        return session.handle().createQuery(sql).bind("org", number);
    }

    /** Creates a query in the dialect of the database. */
    public Query query(Sql sql) {
        return session.query(sql).bind("org", number);
    }

    /** Creates a query and binds its input rows. */
    public <R> Query query(Sql sql, InputRows<R> input, Collection<? extends R> rows) {
        return session.query(sql, input, rows).bind("org", number);
    }

    /** Creates an update that is the same on all databases. */
    public Update update(String sql) {
        return session.handle().createUpdate(sql).bind("org", number);
    }

    /** Creates an update in the dialect of the database. */
    public Update update(Sql sql) {
        return session.update(sql).bind("org", number);
    }

    /** Creates an update and binds its input rows. */
    public <R> Update update(Sql sql, InputRows<R> input, Collection<? extends R> rows) {
        return session.update(sql, input, rows).bind("org", number);
    }

    /**
     * Executes an INSERT of the first row of something, which selects from {@link #FROM_ORGANIZATION}. If the database
     * was restored to an older state, it may have lost the number of the organization. Then nothing is inserted, and
     * the call is made again with another number.
     *
     * @param column a short column of the table
     */
    public void insertFirst(Update insert, String column) {
        boolean isInserted = insert.bind("organization", organization.value())
                .executeAndReturnGeneratedKeys(column)
                .mapTo(String.class)
                .findFirst()
                .isPresent();
        if (!isInserted) {
            onLostNumber.run();
            throw SqlFailure.conflict("The number of the organization is lost");
        }
    }

    /** Executes an INSERT with a query, see {@link Dialect#execute}. */
    public void execute(Update insert, String column) {
        dialect().execute(insert, column);
    }
}
