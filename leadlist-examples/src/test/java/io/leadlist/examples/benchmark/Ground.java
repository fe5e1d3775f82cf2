package io.leadlist.examples.benchmark;

import io.leadlist.LeadLists;
import io.leadlist.examples.benchmark.harness.Database;
import io.leadlist.examples.benchmark.harness.MemberTable;
import io.leadlist.examples.benchmark.harness.People;
import io.leadlist.examples.benchmark.peer.LeadListAdder;
import io.leadlist.jdbc.JdbcStorage;
import io.leadlist.list.NewLeadList;
import java.sql.SQLException;
import java.util.UUID;

/** A database with the library on it, and lists that look as if they had grown in the ordinary way. */
final class Ground {
    private final Database database;
    private final LeadLists leadLists;

    Ground(Database database) {
        this.database = database;
        this.leadLists = LeadLists.over(JdbcStorage.over(database.dataSource())).build();
    }

    LeadLists leadLists() {
        return leadLists;
    }

    /** A list without members. */
    UUID emptyList() {
        return leadLists
                .create(LeadListAdder.CALLER, NewLeadList.ofPeople("benchmark"))
                .list()
                .id()
                .uuid();
    }

    /** A list of the people from 0 on. */
    UUID list(long members) throws SQLException {
        UUID list = emptyList();
        MemberTable.ofTheLibrary(database).fill(list, members);
        database.execute("UPDATE lead_list SET member_count = " + members + ", version = " + (2 + members / 1000)
                + " WHERE organization_id = '" + People.ORGANIZATION + "' AND id = CAST('" + list + "' AS uuid)");
        return list;
    }
}
