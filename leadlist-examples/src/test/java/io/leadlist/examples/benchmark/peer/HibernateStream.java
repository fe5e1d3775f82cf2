package io.leadlist.examples.benchmark.peer;

import io.leadlist.examples.benchmark.harness.Database;
import io.leadlist.examples.benchmark.harness.People;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.TypedQuery;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;

/**
 * Hibernate with a read-only stream of a query's results, by a cursor of 1,000 rows. The entity is mapped to a view of
 * a table with natural keys.
 */
public final class HibernateStream implements AutoCloseable {
    /** The name in the results. */
    public static final String NAME = "Hibernate stream";

    private static final String QUERY =
            "select m.memberId from Membership m where m.organizationId = :organization and m.listId = :list order by m.version, m.ordinal";
    private final EntityManagerFactory factory;

    /** Creates a view of a table, and a reader of it. */
    public HibernateStream(Database database, String table) throws Exception {
        database.execute("CREATE VIEW " + HibernateMember.TABLE
                + " AS SELECT organization_id, list_id, member_id, version, ordinal FROM " + table);
        this.factory = Hibernate.factory(database, HibernateMember.class);
    }

    /** Reads the ids of all members and returns their number. */
    public long read(UUID list) {
        return factory.callInTransaction(manager -> {
            TypedQuery<String> query = manager.createQuery(QUERY, String.class)
                    .setParameter("organization", People.ORGANIZATION)
                    .setParameter("list", list)
                    .setHint(HibernateHints.HINT_FETCH_SIZE, 1_000)
                    .setHint(HibernateHints.HINT_READ_ONLY, true);
            try (Stream<String> ids = query.getResultStream()) {
                return ids.filter(id -> !id.isEmpty()).count();
            }
        });
    }

    @Override
    public void close() {
        factory.close();
    }
}
