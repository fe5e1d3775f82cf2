package io.leadlist.examples.benchmark.peer;

import io.leadlist.examples.benchmark.harness.Database;
import io.leadlist.examples.benchmark.harness.SetTable;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Hibernate with an {@code @ElementCollection}. It finds the list and adds the ids to its set, which is loaded for
 * this. Inserts are sent in batches of 100.
 */
public final class HibernateSet implements Adder {
    /** The name in the results. */
    public static final String NAME = "Hibernate @ElementCollection";

    private final EntityManagerFactory factory;

    /** Creates the tables and an adder into them. */
    public HibernateSet(Database database) throws SQLException {
        SetTable.create(database, HibernateList.TABLE, HibernateList.MEMBERS);
        this.factory = Hibernate.factory(database, HibernateList.class);
    }

    /** Returns the tables. */
    public static SetTable tables(Database database) {
        return SetTable.of(database, HibernateList.TABLE, HibernateList.MEMBERS);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public long add(UUID list, long version, List<String> ids) {
        return factory.callInTransaction(manager -> {
            Set<String> members = manager.find(HibernateList.class, list).members;
            long before = members.size();
            members.addAll(ids);
            return members.size() - before;
        });
    }

    @Override
    public void close() {
        factory.close();
    }
}
