package io.leadlist.jdbc;

import io.leadlist.call.OrganizationId;
import io.leadlist.call.StorageException;
import io.leadlist.storage.Due;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One search for organizations with work in several databases. A database that fails counts as one without work, and
 * its failure is kept. Not thread-safe.
 */
final class WorkSearch {
    private final Route route;
    private final Due due;
    private final int limit;
    private final List<WaitingOrganization> found = new ArrayList<>();
    private final Map<String, StorageException> failures = new TreeMap<>();

    WorkSearch(Route route, Due due, int limit) {
        this.route = route;
        this.due = due;
        this.limit = limit;
    }

    /** Adds the organizations of a database. */
    void in(String database, JdbcStorage storage) {
        try {
            found.addAll(waiting(database, storage));
        } catch (StorageException failure) {
            failures.put(database, failure);
        }
    }

    /** Returns the organizations that wait longest, in all databases. */
    List<OrganizationId> organizations() {
        return found.stream()
                .sorted()
                .limit(limit)
                .map(WaitingOrganization::organization)
                .toList();
    }

    /** Returns one failure for each database that failed, or that has an organization for which the route failed. */
    Map<String, StorageException> failures() {
        return Collections.unmodifiableMap(failures);
    }

    /** Reads more rows while some belong to organizations that have moved to another database. */
    private List<WaitingOrganization> waiting(String database, JdbcStorage storage) {
        for (int rows = limit; ; rows = doubled(rows)) {
            List<WaitingOrganization> all = storage.waiting(due, rows);
            List<WaitingOrganization> own = all.stream()
                    .filter(waiting -> isIn(database, waiting.organization()))
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
