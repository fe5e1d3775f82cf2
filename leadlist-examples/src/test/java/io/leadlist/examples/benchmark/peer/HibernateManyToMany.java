package io.leadlist.examples.benchmark.peer;

import io.leadlist.examples.benchmark.harness.Database;
import io.leadlist.examples.benchmark.harness.People;
import io.leadlist.examples.benchmark.harness.SetTable;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Hibernate with a {@code @ManyToMany}. It finds the list, and the people in few statements. It adds the people to the
 * list's set, which is loaded for this. Inserts are sent in batches of 100.
 */
public final class HibernateManyToMany implements Adder {
    /** The name in the results. */
    public static final String NAME = "Hibernate @ManyToMany";

    private final EntityManagerFactory factory;

    /** Creates the tables with this many people, and an adder into them. */
    public HibernateManyToMany(Database database, long people) throws SQLException {
        SetTable.create(database, HibernateReferringList.TABLE, HibernateReferringList.MEMBERS);
        database.execute(
                "CREATE TABLE " + HibernateReferringList.PEOPLE + " (id varchar(255) PRIMARY KEY)",
                "INSERT INTO " + HibernateReferringList.PEOPLE + " SELECT " + People.idInSql(database) + " FROM "
                        + People.numbers(database, 0, people));
        this.factory = Hibernate.factory(database, HibernateReferringList.class, HibernateReferringList.Person.class);
    }

    /** Returns the tables. */
    public static SetTable tables(Database database) {
        return SetTable.of(database, HibernateReferringList.TABLE, HibernateReferringList.MEMBERS);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public long add(UUID list, long version, List<String> ids) {
        return factory.callInTransaction(manager -> {
            Set<HibernateReferringList.Person> members = manager.find(HibernateReferringList.class, list).members;
            long before = members.size();
            members.addAll(manager.unwrap(Session.class).findMultiple(HibernateReferringList.Person.class, ids));
            return members.size() - before;
        });
    }

    @Override
    public void close() {
        factory.close();
    }
}
