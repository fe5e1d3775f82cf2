package io.leadlist.jdbc;

import io.leadlist.call.OrganizationId;
import io.leadlist.call.StorageException;
import io.leadlist.jdbc.internal.routing.Route;
import io.leadlist.jdbc.internal.routing.WorkSearch;
import io.leadlist.observation.LeadListsObserver;
import io.leadlist.storage.Due;
import io.leadlist.storage.Storage;
import io.leadlist.storage.Transaction;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A storage in several databases, each of which holds whole organizations. Thread-safe.
 *
 * <p>A route returns the name of the database of an organization. Each transaction runs in the database of its
 * organization, as in a {@link JdbcStorage} over that database. Each database has all tables, see {@link JdbcSchema}.
 *
 * <p>The route is called once for each transaction. {@link #organizationsWithWork} also calls it for each organization
 * that a database returns. So it must be fast and thread-safe. It returns the same name for an organization until the
 * host has moved the organization's rows to another database.
 *
 * <p>A method throws {@link StorageException} if the database of the organization fails, or if the route does not
 * return the name of a database. In the second case nothing is stored, and a retry is not expected to succeed. The
 * cause is the exception of the route, or says what the route returned. A {@link StorageException} of the route is
 * thrown unchanged.
 *
 * <p>A database that fails does not affect organizations in other databases:
 *
 * <ul>
 *   <li>{@link #organizationsWithWork} returns the organizations of the other databases, and reports the failure, see
 *       {@link #onFailure}. It throws an exception only if every database fails.
 *   <li>It waits for a failing database as long as the data source does. Set a short connection time-out.
 * </ul>
 */
public final class RoutingStorage implements Storage {
    private static final Logger LOG = System.getLogger("io.leadlist.jdbc");

    private final Map<String, JdbcStorage> databases;
    private final Route route;
    private final BiConsumer<String, StorageException> listener;

    private RoutingStorage(
            Map<String, JdbcStorage> databases, Route route, BiConsumer<String, StorageException> listener) {
        this.databases = databases;
        this.route = route;
        this.listener = Objects.requireNonNull(listener, "listener");
    }

    /**
     * Returns a storage over the storages of several databases. If all databases use the library's own transactions,
     * {@link JdbcStorage#routing} is simpler.
     *
     * @param databases the storages, by the names of their databases; the map is copied
     * @param route returns the name of the database of an organization
     * @throws IllegalArgumentException if there are no databases
     */
    public static RoutingStorage over(
            Map<String, JdbcStorage> databases, Function<OrganizationId, @Nullable String> route) {
        Objects.requireNonNull(route, "route");
        if (databases.isEmpty()) {
            throw new IllegalArgumentException("databases must not be empty");
        }
        Map<String, JdbcStorage> byName = new TreeMap<>(Map.copyOf(databases));
        return new RoutingStorage(byName, new Route(byName.keySet(), route), RoutingStorage::log);
    }

    /**
     * Returns the same storage with another listener for the failures that {@link #organizationsWithWork} does not
     * throw. The default listener logs a warning with the {@link Logger} {@code io.leadlist.jdbc}.
     *
     * @param listener receives the name of the database, and its failure or the failure of the route for one of its
     *     organizations: at most one failure of each database in a call. The listener must be thread-safe and must not
     *     throw
     */
    public RoutingStorage onFailure(BiConsumer<String, StorageException> listener) {
        return new RoutingStorage(databases, route, listener);
    }

    @Override
    public RoutingStorage observedBy(LeadListsObserver observer) {
        Map<String, JdbcStorage> observed = new TreeMap<>();
        databases.forEach((name, storage) -> observed.put(name, storage.observedBy(observer)));
        return new RoutingStorage(observed, route, listener);
    }

    @Override
    public <T extends @Nullable Object> T write(OrganizationId organization, Function<Transaction, T> work) {
        return storageOf(organization).write(organization, work);
    }

    @Override
    public <T extends @Nullable Object> T dryRun(OrganizationId organization, Function<Transaction, T> work) {
        return storageOf(organization).dryRun(organization, work);
    }

    @Override
    public <T extends @Nullable Object> T read(OrganizationId organization, Function<Transaction, T> work) {
        return storageOf(organization).read(organization, work);
    }

    /**
     * Returns the organizations of all databases that have due batches, the longest-waiting organization first. Takes
     * no lock. Rows that a move has left in a database that the route does not return are ignored.
     *
     * @throws StorageException if every database fails
     */
    @Override
    public List<OrganizationId> organizationsWithWork(Due due, int limit) {
        WorkSearch search = new WorkSearch(route, limit);
        databases.forEach((name, storage) -> search.in(name, rows -> storage.waiting(due, rows)));
        List<OrganizationId> organizations = search.organizations();
        Map<String, StorageException> failures = search.failures();
        if (organizations.isEmpty() && failures.size() == databases.size()) {
            throw all(failures.values());
        }
        failures.forEach(listener);
        return organizations;
    }

    private JdbcStorage storageOf(OrganizationId organization) {
        return Objects.requireNonNull(
                databases.get(route.databaseOf(Objects.requireNonNull(organization, "organization"))));
    }

    private static StorageException all(Collection<StorageException> failures) {
        StorageException first = failures.iterator().next();
        // A route may throw one exception again and again.
        failures.stream().filter(failure -> failure != first).forEach(first::addSuppressed);
        return first;
    }

    private static void log(String database, StorageException failure) {
        LOG.log(Level.WARNING, "Organizations of database \"" + database + "\" with work cannot be found", failure);
    }
}
