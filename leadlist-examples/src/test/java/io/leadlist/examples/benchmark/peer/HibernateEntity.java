package io.leadlist.examples.benchmark.peer;

import io.leadlist.examples.benchmark.harness.Database;
import io.leadlist.examples.benchmark.harness.People;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Hibernate with a membership entity: a query for those of the ids that are members, then {@code persist} for the others, in batches of 100, with ordered inserts and
 * {@code reWriteBatchedInserts}.
 */
public final class HibernateEntity implements Adder {
    /** The table it is mapped to. */
    public static final String TABLE = HibernateMember.TABLE;

    /** What it is called in the results. */
    public static final String NAME = "Hibernate entity";

    private static final String MEMBERS =
            "select m.memberId from Membership m where m.organizationId = :organization and m.listId = :list and m.memberId in (:ids)";
    private final EntityManagerFactory factory;

    /** Into its table. */
    public HibernateEntity(Database database) {
        this.factory = Hibernate.factory(database, HibernateMember.class);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public long add(UUID list, long version, List<String> ids) {
        return factory.callInTransaction(manager -> {
            Set<String> members = members(manager, list, ids);
            List<String> absent = new ArrayList<>(ids);
            absent.removeIf(members::contains);
            for (int ordinal = 0; ordinal < absent.size(); ordinal++) {
                manager.persist(new HibernateMember(
                        new HibernateMember.Key(People.ORGANIZATION, list, absent.get(ordinal)), version, ordinal));
            }
            return (long) absent.size();
        });
    }

    private static Set<String> members(EntityManager manager, UUID list, List<String> ids) {
        return new HashSet<>(manager.createQuery(MEMBERS, String.class)
                .setParameter("organization", People.ORGANIZATION)
                .setParameter("list", list)
                .setParameter("ids", ids)
                .getResultList());
    }

    @Override
    public void close() {
        factory.close();
    }
}
