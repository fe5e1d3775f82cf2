package io.leadlist.jdbc.internal.routing;

import io.leadlist.call.OrganizationId;
import io.leadlist.call.StorageException;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The database of each organization. A failure of the route is a failure of the storage: the call itself is correct.
 *
 * @param databases the names of all databases
 * @param function the function of the host, which may return null, return another name, or throw
 */
public record Route(Set<String> databases, Function<OrganizationId, @Nullable String> function) {
    /**
     * Returns the name of the database of an organization.
     *
     * @throws StorageException if the function does not return one of the names
     */
    public String databaseOf(OrganizationId organization) {
        try {
            return requireKnown(function.apply(organization));
        } catch (StorageException failure) {
            throw failure;
        } catch (RuntimeException failure) {
            throw new StorageException(
                    "The route found no database for organization \"" + organization + "\"", false, failure);
        }
    }

    private String requireKnown(@Nullable String database) {
        if (database == null || !databases.contains(database)) {
            throw new NoSuchElementException("the route returned " + (database == null ? null : "\"" + database + "\"")
                    + ", but the databases are " + databases);
        }
        return database;
    }
}
