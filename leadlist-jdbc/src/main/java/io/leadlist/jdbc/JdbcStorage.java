package io.leadlist.jdbc;

import io.leadlist.call.OrganizationId;
import io.leadlist.storage.Due;
import io.leadlist.storage.Storage;
import io.leadlist.storage.Transaction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A storage in a database, for lists and records. Thread-safe.
 *
 * <p>The tables must exist, see {@link JdbcSchema}. Every method throws {@link io.leadlist.call.StorageException} if
 * the database fails. Counts and charges stay exact under concurrent calls:
 *
 * <ol>
 *   <li>A change locks the list's row first ({@code SELECT … FOR UPDATE}), so changes to one list run one after the
 *       other.
 *   <li>Absent records are inserted in the order of their ids, so that calls do not deadlock.
 *   <li>One anti-join inserts the members in the order of their ids, and returns the inserted rows.
 *   <li>The same transaction writes count, version and time to the list's row, and the change to the journal.
 *   <li>A worker claims a batch under a row lock that others skip ({@code SKIP LOCKED}).
 *   <li>A unique key identifies each charged item, so that no two transactions charge the same item.
 * </ol>
 */
public final class JdbcStorage implements Storage {
    // The only statement across organizations. It returns the ids of organizations with work, and since when they wait.
    private static final String ORGANIZATIONS_WITH_WORK = """
            SELECT organization_id, min(ready_at) AS since FROM lead_import_batch
            WHERE (ready_at <= :now
                   OR (claim_id IS NULL AND ready_at > :lastPause)
                   OR (claim_id IS NOT NULL AND ready_at > :lastLease))
            GROUP BY organization_id ORDER BY since, organization_id
            FETCH FIRST :limit ROWS ONLY
            """;
    private final JdbcTransactions transactions;

    private JdbcStorage(JdbcTransactions transactions) {
        this.transactions = Objects.requireNonNull(transactions, "transactions");
    }

    /**
     * Returns a storage that runs its own transactions on connections of a data source, see
     * {@link JdbcTransactions#over}.
     *
     * @throws IllegalStateException if jackson-annotations on the class path is too old for Jackson; the message names
     *     the version to declare
     */
    public static JdbcStorage over(DataSource dataSource) {
        return over(JdbcTransactions.over(dataSource));
    }

    /**
     * Returns a storage that uses these transactions.
     *
     * @throws IllegalStateException if jackson-annotations on the class path is too old for Jackson; the message names
     *     the version to declare
     */
    public static JdbcStorage over(JdbcTransactions transactions) {
        JacksonCompatibility.check();
        return new JdbcStorage(transactions);
    }

    /**
     * Returns a storage in several databases, each of which holds whole organizations. Each database gets a storage as
     * {@link #over(DataSource)} returns it. For storages with other transactions, use {@link RoutingStorage#over}.
     *
     * @param databases the data sources, by the names of their databases; the map is copied
     * @param route returns the name of the database of an organization; {@link RoutingStorage} says when it is called,
     *     and what happens if it does not return one of the names
     * @throws IllegalArgumentException if there are no databases
     * @throws IllegalStateException if jackson-annotations on the class path is too old for Jackson; the message names
     *     the version to declare
     */
    public static RoutingStorage routing(
            Map<String, ? extends DataSource> databases, Function<OrganizationId, @Nullable String> route) {
        Map<String, JdbcStorage> storages = new HashMap<>();
        databases.forEach((name, dataSource) -> storages.put(name, over(dataSource)));
        return RoutingStorage.over(storages, route);
    }

    @Override
    public <T extends @Nullable Object> T write(OrganizationId organization, Function<Transaction, T> work) {
        return transactions.run(handle -> work.apply(transaction(handle, organization)));
    }

    @Override
    public <T extends @Nullable Object> T dryRun(OrganizationId organization, Function<Transaction, T> work) {
        return transactions.dryRun(handle -> work.apply(transaction(handle, organization)));
    }

    @Override
    public <T extends @Nullable Object> T read(OrganizationId organization, Function<Transaction, T> work) {
        return transactions.read(handle -> work.apply(transaction(handle, organization)));
    }

    @Override
    public List<OrganizationId> organizationsWithWork(Due due, int limit) {
        return waiting(due, limit).stream()
                .map(WaitingOrganization::organization)
                .toList();
    }

    /** Returns what {@link #organizationsWithWork} returns, with the time since which each organization waits. */
    List<WaitingOrganization> waiting(Due due, int limit) {
        return transactions.read(handle -> handle.createQuery(ORGANIZATIONS_WITH_WORK)
                .bind("now", Instants.toSql(due.now()))
                .bind("lastPause", Instants.toSql(due.lastPause()))
                .bind("lastLease", Instants.toSql(due.lastLease()))
                .bind("limit", limit)
                .map((row, context) -> new WaitingOrganization(
                        new OrganizationId(row.getString("organization_id")), Instants.fromSql(row, "since")))
                .list());
    }

    private static Transaction transaction(Handle handle, OrganizationId organization) {
        Statements statements = new Statements(handle, organization);
        return new JdbcTransaction(
                new JdbcLists(statements),
                new JdbcMembers(statements),
                new JdbcPeople(statements),
                new JdbcCompanies(statements),
                new JdbcJournal(statements),
                new JdbcStoredResults(statements),
                new JdbcImports(statements),
                new JdbcEntries(statements),
                new JdbcBatches(statements),
                new JdbcAccounts(statements));
    }
}
