package io.leadlist.examples.benchmark.harness;

import java.sql.SQLException;
import java.util.UUID;

/**
 * A table of members with the columns and the two indexes of the library's own. Each contestant has one to itself, so
 * that nobody's rows are in another's way.
 */
public final class MemberTable implements Members {
    /** The library's own. */
    public static final String OF_THE_LIBRARY = "lead_list_member";

    private static final String COLUMNS = """
            (organization_id varchar(255) NOT NULL, list_id uuid NOT NULL, member_id varchar(255) NOT NULL,
             version bigint NOT NULL, ordinal integer NOT NULL, returned_in bigint)""";
    private static final String PLACE = "PRIMARY KEY (organization_id, list_id, version, ordinal)";
    private final Database database;
    private final String name;

    private MemberTable(Database database, String name) {
        this.database = database;
        this.name = name;
    }

    /** The library's own, which is there. */
    public static MemberTable ofTheLibrary(Database database) {
        return new MemberTable(database, OF_THE_LIBRARY);
    }

    /** Creates one. */
    public static MemberTable create(Database database, String name) throws SQLException {
        MemberTable table = new MemberTable(database, name);
        String columns = database.isH2() ? COLUMNS : COLUMNS.replace("varchar(255)", "varchar(255) COLLATE \"C\"");
        database.execute("CREATE TABLE " + name + columns);
        table.createIndexes();
        return table;
    }

    /** What statements call it. */
    public String name() {
        return name;
    }

    /** As if each thousand had come by a change of its own. The indexes are built anew, for all contestants alike. */
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
                "ALTER TABLE " + name + " ADD CONSTRAINT " + name + "_pkey " + PLACE,
                "CREATE UNIQUE INDEX " + name + "_key ON " + name + " (organization_id, member_id, list_id)");
    }
}
