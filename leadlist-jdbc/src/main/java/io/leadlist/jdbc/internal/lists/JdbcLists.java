package io.leadlist.jdbc.internal.lists;

import io.leadlist.call.LeadListId;
import io.leadlist.call.PageRequest;
import io.leadlist.call.UserId;
import io.leadlist.jdbc.internal.dialect.ColumnType;
import io.leadlist.jdbc.internal.dialect.InputRows;
import io.leadlist.jdbc.internal.dialect.Instants;
import io.leadlist.jdbc.internal.dialect.Sql;
import io.leadlist.jdbc.internal.organization.EntryKinds;
import io.leadlist.jdbc.internal.organization.Statements;
import io.leadlist.jdbc.internal.records.LeadNumbers;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadType;
import io.leadlist.list.Campaign;
import io.leadlist.list.Grant;
import io.leadlist.list.LeadList;
import io.leadlist.storage.Lists;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Stores lists in the table {@code lead_list}, and their users in {@code lead_list_user}. */
public final class JdbcLists implements Lists {
    private static final Sql INSERT = Sql.of(dialect -> """
            INSERT INTO lead_list (organization_no, id, name, lead_type, icp_id, start_date, end_date,
                                   shared, visible, member_count, version, created_at, updated_at)
            SELECT o.organization_no, %s, :name, :type, %s, %s, %s, :shared, :visible, :count, :version, %s, %s
            %s
            """.formatted(
                    dialect.typed(":id", ColumnType.ID),
                    dialect.typed(":icp", ColumnType.ID),
                    dialect.typed(":start", ColumnType.INSTANT),
                    dialect.typed(":end", ColumnType.INSTANT),
                    dialect.typed(":created", ColumnType.INSTANT),
                    dialect.typed(":updated", ColumnType.INSTANT),
                    Statements.FROM_ORGANIZATION));
    private static final InputRows<Grant> USERS = InputRows.<Grant>named("u")
            .text("user_id", grant -> grant.user().value())
            .text("role", grant -> grant.role().name())
            .numbered("ordinal");
    private static final Sql INSERT_USERS = Sql.of(dialect -> """
            INSERT INTO lead_list_user (organization_no, list_id, user_id, ordinal, role)
            SELECT :org, :id, u.user_id, u.ordinal, u.role FROM %s
            """.formatted(dialect.rows(USERS)));
    private static final String DELETE_USERS = """
            DELETE FROM lead_list_user WHERE organization_no = :org AND list_id = :id
            """;
    private static final String UPDATE = """
            UPDATE lead_list SET member_count = :count, version = :version, updated_at = :updated
            WHERE organization_no = :org AND id = :id
            """;
    private static final Sql UPDATE_DETAILS = Sql.of(dialect ->
            """
            UPDATE lead_list SET name = :name, start_date = %s, end_date = %s
            WHERE organization_no = :org AND id = :id
            """.formatted(dialect.typed(":start", ColumnType.INSTANT), dialect.typed(":end", ColumnType.INSTANT)));
    private static final String DELETE = """
            UPDATE lead_list SET deleted_at = CURRENT_TIMESTAMP WHERE organization_no = :org AND id = :id
            """;
    private static final Sql DELETED = Sql.of(dialect -> """
            SELECT id FROM lead_list WHERE organization_no = :org AND deleted_at IS NOT NULL
            ORDER BY deleted_at, id %s
            """.formatted(dialect.limit(":limit")));
    // An UPDATE, not just a lock: at REPEATABLE READ, a transaction that has waited for it fails and is retried. With a
    // lock alone, it would count the lists of its old snapshot.
    private static final String LOCK_CREATIONS = """
            UPDATE lead_list_creation SET creations = creations + 1 WHERE organization_no = :org
            """;
    // Of two first creations at the same time, the second violates the primary key, is retried, and finds the row.
    private static final String INSERT_CREATIONS = """
            INSERT INTO lead_list_creation (organization_no, creations) VALUES (:org, 1)
            """;
    private static final Sql COUNT = Sql.of(dialect -> """
            SELECT count(*) FROM (SELECT 1 AS one FROM lead_list l
                                  WHERE l.organization_no = :org AND l.deleted_at IS NULL %s) c
            """.formatted(dialect.limit(":atMost")));
    private final Statements statements;
    private final ListRows rows;
    private final ListLock locks;
    private final ListPages pages;

    /** Creates the port for one transaction, which shares its lead numbers and what it knows about entries. */
    public JdbcLists(Statements statements, LeadNumbers leads, EntryKinds entries) {
        this.statements = statements;
        this.rows = new ListRows(statements);
        this.locks = new ListLock(statements, rows, leads, entries);
        this.pages = new ListPages(statements);
    }

    @Override
    public void insert(LeadList list) {
        Update insert = bindDetails(statements.update(INSERT), list)
                .bind("id", list.id().uuid())
                .bind("type", list.type().name())
                .bind("icp", list.icpId() == null ? null : list.icpId().uuid())
                .bind("shared", list.sharing().shared())
                .bind("visible", list.sharing().visible())
                .bind("count", list.memberCount())
                .bind("version", list.version())
                .bind("created", Instants.toSql(list.createdAt()))
                .bind("updated", Instants.toSql(list.updatedAt()));
        statements.insertFirst(insert, "version");
        insertUsers(list);
    }

    @Override
    public Optional<LeadList> find(LeadListId id) {
        return rows.find(id);
    }

    @Override
    public List<LeadList> findAll(Collection<LeadListId> ids) {
        return rows.find(ids.stream().map(LeadListId::uuid).distinct().toList());
    }

    @Override
    public Optional<LeadList> lock(LeadListId id, Collection<? extends LeadId> subjects) {
        return locks.lock(id, subjects);
    }

    @Override
    public List<LeadList> page(LeadType type, @Nullable UserId reader, PageRequest<LeadListId> page) {
        return pages.ofType(type, reader, page);
    }

    @Override
    public List<LeadList> recent(@Nullable UserId reader, PageRequest<SortKey> page) {
        return pages.recent(reader, page);
    }

    @Override
    public List<LeadList> holding(LeadId lead, @Nullable UserId reader, PageRequest<LeadListId> page) {
        return pages.holding(lead, reader, page);
    }

    @Override
    public int countForCreation(int atMost) {
        if (statements.update(LOCK_CREATIONS).execute() == 0) {
            statements.update(INSERT_CREATIONS).execute();
        }
        return statements
                .query(COUNT)
                .bind("atMost", atMost)
                .mapTo(Integer.class)
                .one();
    }

    @Override
    public void update(LeadList list) {
        statements
                .update(UPDATE)
                .bind("id", list.id().uuid())
                .bind("count", list.memberCount())
                .bind("version", list.version())
                .bind("updated", Instants.toSql(list.updatedAt()))
                .execute();
    }

    @Override
    public void updateDetails(LeadList list) {
        bindDetails(statements.update(UPDATE_DETAILS), list)
                .bind("id", list.id().uuid())
                .execute();
    }

    @Override
    public void updateUsers(LeadList list) {
        statements.update(DELETE_USERS).bind("id", list.id().uuid()).execute();
        insertUsers(list);
    }

    @Override
    public void delete(LeadListId id) {
        statements.update(DELETE).bind("id", id.uuid()).execute();
    }

    @Override
    public List<LeadListId> deleted(int limit) {
        return statements
                .query(DELETED)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .map(LeadListId::new)
                .list();
    }

    @Override
    public boolean purge(LeadListId id, int limit) {
        return new ListPurge(statements, id).purge(limit);
    }

    private void insertUsers(LeadList list) {
        Update insert = statements
                .update(INSERT_USERS, USERS, list.sharing().grants())
                .bind("id", list.id().uuid());
        statements.execute(insert, "ordinal");
    }

    private static Update bindDetails(Update update, LeadList list) {
        Campaign campaign = list.campaign();
        return update.bind("name", list.name())
                .bind("start", campaign == null ? null : Instants.toSql(campaign.start()))
                .bind("end", campaign == null ? null : Instants.toSql(campaign.end()));
    }
}
