package io.leadlist.jdbc;

import io.leadlist.call.OrganizationId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jdbi.v3.core.Handle;

/**
 * The numbers of organizations, which the table {@code lead_organization} maps to their ids. A number never changes, so
 * those of the last {@value #REMEMBERED} organizations are remembered. Thread-safe.
 */
final class Organizations {
    /** The number that no organization has: a statement with it finds nothing. */
    static final int NONE = 0;

    private static final int REMEMBERED = 10_000;
    private static final String FIND =
            "SELECT organization_no FROM lead_organization WHERE organization_id = :organization";
    // If two transactions give an organization a number at the same time, the second violates the unique key. It is
    // retried, and finds the number of the first. If two organizations draw one number, the retry draws another one.
    private static final String INSERT = """
            INSERT INTO lead_organization (organization_no, organization_id) VALUES (:number, :organization)
            """;
    private final Map<OrganizationId, Integer> remembered = Collections.synchronizedMap(new LastUsed());

    /** Returns the number of an organization; {@link #NONE} if it has none. */
    int find(Handle handle, OrganizationId organization) {
        Integer number = remembered.get(organization);
        return number == null ? stored(handle, organization).orElse(NONE) : number;
    }

    /** Returns the number of an organization, and gives it one if it has none. */
    int findOrInsert(Handle handle, OrganizationId organization) {
        int found = find(handle, organization);
        if (found != NONE) {
            return found;
        }
        int number = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
        handle.createUpdate(INSERT)
                .bind("number", number)
                .bind("organization", organization.value())
                .execute();
        return number;
    }

    /** Remembers a number that has been committed. */
    void remember(OrganizationId organization, int number) {
        if (number != NONE) {
            remembered.put(organization, number);
        }
    }

    /** Forgets a number, because the database failed: it may come back from a copy that has lost the last commits. */
    void forget(OrganizationId organization) {
        remembered.remove(organization);
    }

    private static Optional<Integer> stored(Handle handle, OrganizationId organization) {
        return handle.createQuery(FIND)
                .bind("organization", organization.value())
                .mapTo(Integer.class)
                .findOne();
    }

    private static final class LastUsed extends LinkedHashMap<OrganizationId, Integer> {
        private static final long serialVersionUID = 1;

        LastUsed() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<OrganizationId, Integer> eldest) {
            return size() > REMEMBERED;
        }
    }
}
