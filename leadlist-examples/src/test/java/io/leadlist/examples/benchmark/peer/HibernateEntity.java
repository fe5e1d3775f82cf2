package io.leadlist.examples.benchmark.peer;

import io.leadlist.examples.benchmark.harness.Database;
import io.leadlist.examples.benchmark.harness.People;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Hibernate with a membership entity. A query finds the ids that are members; {@code persist} adds the others, in
 * batches of 100 with ordered inserts and {@code reWriteBatchedInserts}.
 */
public final class HibernateEntity implements Adder {
    /** The table of the entity. */
    public static final String TABLE = HibernateMember.TABLE;

    /** The name in the results. */
    public static final String NAME = "Hibernate entity";

    // Not "m.memberId in (:ids)", with which H2 would read the whole list.
    private static final String MEMBERS = """
            select m.member_id from unnest(cast(:ids as varchar array)) as i(id)
            join %s m on m.organization_id = :organization and m.list_id = :list and m.member_id = i.id
            """.formatted(TABLE);
    private final EntityManagerFactory factory;

    /** Creates an adder into the entity's table. */
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
            List<String> absent = absent(manager, People.ORGANIZATION, list, ids);
            for (int ordinal = 0; ordinal < absent.size(); ordinal++) {
                manager.persist(new HibernateMember(
                        new HibernateMember.Key(People.ORGANIZATION, list, absent.get(ordinal)), version, ordinal));
            }
            return (long) absent.size();
        });
    }

    /** Returns the ids that are not members. */
    static List<String> absent(EntityManager manager, String organization, UUID list, List<String> ids) {
        Set<String> members = new HashSet<>(manager.unwrap(Session.class)
                .createNativeQuery(MEMBERS, String.class)
                .setParameter("organization", organization)
                .setParameter("list", list)
                .setParameter("ids", ids.toArray(String[]::new))
                .getResultList());
        return ids.stream().filter(id -> !members.contains(id)).toList();
    }

    @Override
    public void close() {
        factory.close();
    }
}
