package io.leadlist.jdbc.internal.organization;

import io.leadlist.call.OrganizationId;
import io.leadlist.jdbc.internal.dialect.Session;
import io.leadlist.jdbc.internal.dialect.Sql;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntSupplier;
import org.jdbi.v3.core.Handle;

/**
 * The numbers of organizations, which the table {@code lead_organization} maps to their ids. A number never changes, so
 * those of the last {@value #REMEMBERED} organizations are remembered. Thread-safe.
 */
public final class Organizations {
    /** The number that no organization has: a statement with it finds nothing. */
    public static final int NONE = 0;

    private static final int REMEMBERED = 10_000;
    private static final String FIND =
            "SELECT organization_no FROM lead_organization WHERE organization_id = :organization";
    // If two transactions give an organization a number at the same time, the second violates the unique key. It is
    // retried, and finds the number of the first. If two organizations draw one number, the retry draws another one.
    private static final String INSERT = """
            INSERT INTO lead_organization (organization_no, organization_id) VALUES (:number, :organization)
            """;
    private static final Sql PAGE = Sql.of(dialect -> """
            SELECT organization_id FROM lead_organization WHERE organization_id > :after ORDER BY organization_id
            %s
            """.formatted(dialect.limit(":limit")));

    private final Map<OrganizationId, Numbered> remembered = Collections.synchronizedMap(new LastUsed());
    private final IntSupplier failures;

    /**
     * Creates an empty memory.
     *
     * @param failures returns how often the database has failed, without conflicts of concurrent calls
     */
    public Organizations(IntSupplier failures) {
        this.failures = failures;
    }

    /**
     * A number that was found or given.
     *
     * @param number the number; {@link #NONE} if it must not be remembered
     * @param failures how often the database had failed before
     */
    public record Numbered(int number, int failures) {
        public static final Numbered NONE = new Numbered(Organizations.NONE, 0);
    }

    /**
     * Returns the number of an organization; {@link #NONE} if it has none. A number that was found before the last
     * failure of the database is looked up again: a database that took over may have lost it.
     */
    public int find(Handle handle, OrganizationId organization) {
        Numbered known = remembered.get(organization);
        return known == null || known.failures() != failures.getAsInt()
                ? stored(handle, organization).orElse(NONE)
                : known.number();
    }

    /** Returns the number of an organization, and gives it one if it has none. */
    public int findOrInsert(Handle handle, OrganizationId organization) {
        int found = find(handle, organization);
        return found == NONE ? insert(handle, organization) : found;
    }

    /** Gives an organization a number. */
    public int insert(Handle handle, OrganizationId organization) {
        int number = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
        handle.createUpdate(INSERT)
                .bind("number", number)
                .bind("organization", organization.value())
                .execute();
        return number;
    }

    /** Remembers a number that has been committed. */
    public void remember(OrganizationId organization, Numbered number) {
        if (number.number() != NONE) {
            remembered.put(organization, number);
        }
    }

    /** Forgets a number that the database no longer knows. */
    public void forget(OrganizationId organization) {
        remembered.remove(organization);
    }

    /**
     * Returns a page of all organizations, ordered by id.
     *
     * @param after the id after which the page begins; an empty text for the first page
     */
    public static List<OrganizationId> page(Session session, String after, int limit) {
        return session.query(PAGE)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> new OrganizationId(row.getString(1)))
                .list();
    }

    private static Optional<Integer> stored(Handle handle, OrganizationId organization) {
        return handle.createQuery(FIND)
                .bind("organization", organization.value())
                .mapTo(Integer.class)
                .findOne();
    }

    private static final class LastUsed extends LinkedHashMap<OrganizationId, Numbered> {
        private static final long serialVersionUID = 1;

        LastUsed() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<OrganizationId, Numbered> eldest) {
            return size() > REMEMBERED;
        }
    }
}
