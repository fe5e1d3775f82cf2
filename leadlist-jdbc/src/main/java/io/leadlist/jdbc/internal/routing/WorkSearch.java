package io.leadlist.jdbc.internal.routing;

import io.leadlist.call.OrganizationId;
import io.leadlist.call.StorageException;
import io.leadlist.jdbc.internal.storage.WaitingOrganization;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * One search for organizations with work in several databases. A database that fails counts as one without work, and
 * its failure is kept. Not thread-safe.
 */
public final class WorkSearch {
    private final Route route;
    private final int limit;
    private final List<WaitingOrganization> found = new ArrayList<>();
    private final Map<String, StorageException> failures = new TreeMap<>();

    /** Creates a search for at most this number of organizations. */
    public WorkSearch(Route route, int limit) {
        this.route = route;
        this.limit = limit;
    }

    /**
     * Adds the organizations of a database.
     *
     * @param waiting returns the longest-waiting organizations of the database, at most a given number
     */
    public void in(String database, IntFunction<List<WaitingOrganization>> waiting) {
        try {
            found.addAll(own(database, waiting));
        } catch (StorageException failure) {
            failures.put(database, failure);
        }
    }

    /** Returns the organizations that wait longest, in all databases. */
    public List<OrganizationId> organizations() {
        return found.stream()
                .sorted()
                .limit(limit)
                .map(WaitingOrganization::organization)
                .toList();
    }

    /** Returns one failure for each database that failed, or that has an organization for which the route failed. */
    public Map<String, StorageException> failures() {
        return Collections.unmodifiableMap(failures);
    }

    /** Reads more rows while some belong to organizations that have moved to another database. */
    private List<WaitingOrganization> own(String database, IntFunction<List<WaitingOrganization>> waiting) {
        for (int rows = limit; ; rows = doubled(rows)) {
            List<WaitingOrganization> all = waiting.apply(rows);
            List<WaitingOrganization> own = all.stream()
                    .filter(one -> isIn(database, one.organization()))
                    .limit(limit)
                    .toList();
            if (own.size() == limit || all.size() < rows) {
                return own;
            }
        }
    }

    private boolean isIn(String database, OrganizationId organization) {
        try {
            return route.databaseOf(organization).equals(database);
        } catch (StorageException failure) {
            failures.put(database, failure);
            return false;
        }
    }

    private static int doubled(int rows) {
        return (int) Math.min(2L * rows, Integer.MAX_VALUE);
    }
}
