package io.leadlist.examples.benchmark.harness;

import java.sql.SQLException;
import java.util.UUID;

/** The library's table of members, in which organizations and leads have numbers. */
public final class LibraryMembers implements Members {
    /** The name of the table. */
    public static final String TABLE = "lead_list_member";

    private final Database database;
    private final int organization;

    /** Creates access to the members of {@link People#ORGANIZATION}. */
    public LibraryMembers(Database database) throws SQLException {
        this.database = database;
        this.organization = Organizations.number(database, People.ORGANIZATION);
    }

    /**
     * Fills a list as if each thousand members had come by their own change. The indexes are built again, as those of
     * {@link MemberTable}.
     */
    @Override
    public void fill(UUID list, long members) throws SQLException {
        if (members == 0) {
            return;
        }
        database.execute(
                "ALTER TABLE lead_list_member DROP "
                        + (database.isH2() ? "PRIMARY KEY" : "CONSTRAINT lead_list_member_pkey"),
                "DROP INDEX lead_list_member_key",
                "INSERT INTO lead_list_member (organization_no, list_id, lead_no, version, ordinal) SELECT "
                        + organization + ", CAST('" + list + "' AS uuid), " + People.leadNumberInSql()
                        + ", 2 + s.n / 1000, MOD(s.n, 1000) FROM " + People.numbers(database, 0, members),
                "ALTER TABLE lead_list_member ADD CONSTRAINT lead_list_member_pkey"
                        + " PRIMARY KEY (organization_no, list_id, version, ordinal)",
                "CREATE UNIQUE INDEX lead_list_member_key ON lead_list_member (organization_no, lead_no, list_id)");
    }

    @Override
    public long count(UUID list) throws SQLException {
        return database.number("SELECT count(*) FROM lead_list_member WHERE organization_no = " + organization
                + " AND list_id = CAST('" + list + "' AS uuid)");
    }
}
