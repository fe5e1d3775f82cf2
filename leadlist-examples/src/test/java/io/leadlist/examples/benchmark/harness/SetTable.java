package io.leadlist.examples.benchmark.harness;

import java.sql.SQLException;
import java.util.UUID;

/** A list and the set of its members as object mappers store them: two tables, keyed by list and member. */
public final class SetTable implements Members {
    private final Database database;
    private final String lists;
    private final String members;

    private SetTable(Database database, String lists, String members) {
        this.database = database;
        this.lists = lists;
        this.members = members;
    }

    /** Creates both tables. */
    public static SetTable create(Database database, String lists, String members) throws SQLException {
        database.execute(
                "CREATE TABLE " + lists + " (id uuid NOT NULL PRIMARY KEY, version bigint DEFAULT 1 NOT NULL)",
                "CREATE TABLE " + members
                        + " (list_id uuid NOT NULL, member_id varchar(255) NOT NULL, PRIMARY KEY (list_id, member_id))");
        return new SetTable(database, lists, members);
    }

    /** Returns existing tables. */
    public static SetTable of(Database database, String lists, String members) {
        return new SetTable(database, lists, members);
    }

    @Override
    public void fill(UUID list, long size) throws SQLException {
        database.execute(
                "INSERT INTO " + lists + " (id) VALUES (CAST('" + list + "' AS uuid))",
                "INSERT INTO " + members + " SELECT CAST('" + list + "' AS uuid), " + People.idInSql(database)
                        + " FROM " + People.numbers(database, 0, size));
    }

    @Override
    public long count(UUID list) throws SQLException {
        return database.number("SELECT count(*) FROM " + members + " WHERE list_id = CAST('" + list + "' AS uuid)");
    }
}
