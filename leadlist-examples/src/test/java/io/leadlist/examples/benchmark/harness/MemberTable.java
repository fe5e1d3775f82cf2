package io.leadlist.examples.benchmark.harness;

import java.sql.SQLException;
import java.util.UUID;

/**
 * A table of a peer's members, with natural keys: each row has the ids of the organization and of the member. It has an
 * index for the order of the members, and one for the members of an organization. Each contestant has its own table, so
 * that contestants do not affect each other.
 */
public final class MemberTable implements Members {
    private static final String COLUMNS = """
            (organization_id varchar(255) NOT NULL, list_id uuid NOT NULL, member_id varchar(255) NOT NULL,
             version bigint NOT NULL, ordinal integer NOT NULL)""";
    private static final String POSITION_KEY = "PRIMARY KEY (organization_id, list_id, version, ordinal)";
    private final Database database;
    private final String name;

    private MemberTable(Database database, String name) {
        this.database = database;
        this.name = name;
    }

    /** Creates a table. */
    public static MemberTable create(Database database, String name) throws SQLException {
        MemberTable table = new MemberTable(database, name);
        database.execute("CREATE TABLE " + name + NaturalKeys.inBytes(database, COLUMNS));
        table.createIndexes();
        return table;
    }

    /** Returns the name of the table. */
    public String name() {
        return name;
    }

    /**
     * Fills a list as if each thousand members had come by their own change. For all contestants, the indexes are built
     * again.
     */
    @Override
    public void fill(UUID list, long members) throws SQLException {
        if (members == 0) {
            return;
        }
        dropIndexes();
        database.execute("INSERT INTO " + name + " (organization_id, list_id, member_id, version, ordinal) SELECT '"
                + People.ORGANIZATION + "', CAST('" + list + "' AS uuid), " + People.idInSql(database)
                + ", 2 + s.n / 1000, MOD(s.n, 1000) FROM " + People.numbers(database, 0, members));
        createIndexes();
    }

    @Override
    public long count(UUID list) throws SQLException {
        return database.number("SELECT count(*) FROM " + name + " WHERE organization_id = '" + People.ORGANIZATION
                + "' AND list_id = CAST('" + list + "' AS uuid)");
    }

    private void dropIndexes() throws SQLException {
        String primaryKey = database.isH2() ? "PRIMARY KEY" : "CONSTRAINT " + name + "_pkey";
        database.execute("ALTER TABLE " + name + " DROP " + primaryKey, "DROP INDEX " + name + "_key");
    }

    private void createIndexes() throws SQLException {
        database.execute(
                "ALTER TABLE " + name + " ADD CONSTRAINT " + name + "_pkey " + POSITION_KEY,
                "CREATE UNIQUE INDEX " + name + "_key ON " + name + " (organization_id, member_id, list_id)");
    }
}
