package io.leadlist.jdbc.internal.lists;

import io.leadlist.call.LeadListId;
import io.leadlist.jdbc.internal.dialect.Dialect;
import io.leadlist.jdbc.internal.dialect.Sql;
import io.leadlist.jdbc.internal.organization.EntryKinds;
import io.leadlist.jdbc.internal.organization.Statements;
import io.leadlist.jdbc.internal.records.LeadNumbers;
import io.leadlist.lead.LeadId;
import io.leadlist.list.LeadList;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

/**
 * Locks the row of a list until the end of the transaction. The same statement reads the list, and looks up the records
 * of the leads that the transaction will ask about.
 */
final class ListLock {
    private static final String FROM_LOCKED = """
            FROM lead_list l
            WHERE l.organization_no = :org AND l.id = :id
            """ + ListRows.IS_PRESENT + "FOR UPDATE";
    // A sub-query reads the data as of the start of the statement, even after a wait for the lock. The version that it
    // reads shows whether the list has changed during the wait.
    private static final String VERSION_OF_USERS = """
                 , (SELECT s.version FROM lead_list s
                    WHERE s.organization_no = :org AND s.id = l.id) AS version_of_users
            """;
    private static final Sql LOCK =
            Sql.of(dialect -> ListRows.columns(dialect) + VERSION_OF_USERS + kinds(dialect) + FROM_LOCKED);
    private static final Sql LOCK_AND_LOOK_UP = Sql.of(dialect -> ListRows.columns(dialect) + VERSION_OF_USERS
            + kinds(dialect) + ", " + LeadNumbers.lookup(dialect) + FROM_LOCKED);
    private final Statements statements;
    private final ListRows rows;
    private final LeadNumbers leads;
    private final EntryKinds entries;

    ListLock(Statements statements, ListRows rows, LeadNumbers leads, EntryKinds entries) {
        this.entries = entries;
        this.statements = statements;
        this.rows = rows;
        this.leads = leads;
    }

    /**
     * Locks the list's row and reads the list. After a wait for the lock, the database reads the row again, but not the
     * users and the kinds of entries, which sub-queries have read before. If the list has changed meanwhile, it is read
     * once more, and so are the kinds when they are needed.
     */
    Optional<LeadList> lock(LeadListId id, Collection<? extends LeadId> subjects) {
        List<? extends LeadId> asked = subjects.stream().distinct().toList();
        Query query = asked.isEmpty() ? statements.query(LOCK) : lookingUp(asked);
        return query.bind("id", id.uuid())
                .map((row, context) -> locked(row, asked))
                .findOne()
                .flatMap(locked -> locked.isConsistent() ? Optional.of(locked.list()) : readAgain(id));
    }

    private Optional<LeadList> readAgain(LeadListId id) {
        entries.forget(id);
        return rows.find(id);
    }

    private static String kinds(Dialect dialect) {
        return ", " + EntryKinds.column(dialect, ":id");
    }

    private Query lookingUp(List<? extends LeadId> asked) {
        return LeadNumbers.bindSubjects(statements.dialect(), statements.query(LOCK_AND_LOOK_UP), asked);
    }

    private Locked locked(ResultSet row, List<? extends LeadId> asked) throws SQLException {
        if (!asked.isEmpty()) {
            leads.lookedUp(asked, row);
        }
        LeadList list = rows.list(row);
        entries.read(list.id(), row);
        return new Locked(list, row.getLong("version_of_users"));
    }

    /** A list as read when its row was locked, and the version to which its users belong. */
    private record Locked(LeadList list, long versionOfUsers) {
        boolean isConsistent() {
            return list.version() == versionOfUsers;
        }
    }
}
