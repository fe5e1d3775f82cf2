package io.leadlist.examples.benchmark;

import io.leadlist.LeadLists;
import io.leadlist.examples.benchmark.harness.Database;
import io.leadlist.examples.benchmark.harness.LibraryMembers;
import io.leadlist.examples.benchmark.harness.MemberTable;
import io.leadlist.examples.benchmark.harness.Organizations;
import io.leadlist.examples.benchmark.harness.People;
import io.leadlist.examples.benchmark.peer.LeadListAdder;
import io.leadlist.jdbc.JdbcStorage;
import io.leadlist.list.NewLeadList;
import java.sql.SQLException;
import java.util.UUID;

/** A database with the library, and lists that look as if they had grown in the usual way. */
final class BenchmarkLists {
    private final Database database;
    private final LeadLists leadLists;

    BenchmarkLists(Database database) {
        this.database = database;
        this.leadLists = LeadLists.over(JdbcStorage.over(database.dataSource())).build();
    }

    LeadLists leadLists() {
        return leadLists;
    }

    /** Creates a list without members. */
    UUID emptyList() {
        return leadLists
                .create(LeadListAdder.CALLER, NewLeadList.ofPeople("benchmark"))
                .list()
                .id()
                .uuid();
    }

    /** Creates a list of the first people. */
    UUID list(long members) throws SQLException {
        UUID list = emptyList();
        new LibraryMembers(database).fill(list, members);
        database.execute("UPDATE lead_list SET member_count = " + members + ", version = " + (2 + members / 1000)
                + " WHERE organization_no = " + Organizations.number(database, People.ORGANIZATION) + " AND id = CAST('"
                + list
                + "' AS uuid)");
        return list;
    }

    /**
     * Creates lists of the caller: person 0 is a member of all of them, person 1 of the first {@code some}. The table
     * of a peer gets the same members.
     */
    void manyLists(int lists, int some, MemberTable byHand) throws SQLException {
        UUID model = emptyList();
        String numbers = People.numbers(database, 0, lists);
        String listId = "CAST(" + People.idInSql(database) + " AS uuid)";
        database.execute(
                "INSERT INTO lead_list (organization_no, id, name, lead_type, member_count, version, created_at, updated_at) SELECT l.organization_no, "
                        + listId + ", l.name, l.lead_type, CASE WHEN s.n < " + some
                        + " THEN 2 ELSE 1 END, 2, l.created_at, l.updated_at FROM lead_list l, " + numbers
                        + " WHERE l.id = CAST('" + model + "' AS uuid)",
                "INSERT INTO lead_list_user (organization_no, list_id, user_id, ordinal, role) SELECT u.organization_no, "
                        + listId + ", u.user_id, u.ordinal, u.role FROM lead_list_user u, " + numbers
                        + " WHERE u.list_id = CAST('" + model + "' AS uuid)");
        for (int person = 0; person < 2; person++) {
            String of = People.numbers(database, 0, person == 0 ? lists : some);
            database.execute(
                    "INSERT INTO lead_list_member (organization_no, list_id, lead_no, version, ordinal) SELECT "
                            + Organizations.number(database, People.ORGANIZATION) + ", " + listId + ", "
                            + People.leadNumber(person) + ", 2, " + person + " FROM " + of,
                    "INSERT INTO " + byHand.name() + " (organization_id, list_id, member_id, version, ordinal) SELECT '"
                            + People.ORGANIZATION + "', " + listId + ", '" + People.id(person) + "', 2, " + person
                            + " FROM " + of);
        }
    }
}
