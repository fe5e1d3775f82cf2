package io.leadlist.jdbc.internal.members;

import io.leadlist.call.LeadListId;
import io.leadlist.call.PageRequest;
import io.leadlist.jdbc.internal.dialect.ColumnType;
import io.leadlist.jdbc.internal.dialect.Columns;
import io.leadlist.jdbc.internal.dialect.InputRows;
import io.leadlist.jdbc.internal.dialect.Sql;
import io.leadlist.jdbc.internal.document.RecordColumns;
import io.leadlist.jdbc.internal.organization.Statements;
import io.leadlist.jdbc.internal.records.LeadNumbers;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadRecord;
import io.leadlist.lead.LeadType;
import io.leadlist.list.FacetCounts;
import io.leadlist.list.FacetQuery;
import io.leadlist.list.LeadList;
import io.leadlist.list.MemberPosition;
import io.leadlist.list.Membership;
import io.leadlist.storage.Member;
import io.leadlist.storage.MemberChange;
import io.leadlist.storage.MemberChange.FeedPosition;
import io.leadlist.storage.Members;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Stores the members of lists in {@code lead_list_member}, and ended memberships in {@code lead_list_former_member}.
 */
public final class JdbcMembers implements Members {
    private static final InputRows<Long> NUMBERED_LEADS =
            InputRows.numbers("i", "lead_no").numbered("ordinal");
    private static final InputRows<Long> NUMBERS = InputRows.numbers("i", "lead_no");
    private static final InputRows<String> IDS = InputRows.texts("i", "id");
    // count(*), not NOT EXISTS: PostgreSQL would turn NOT EXISTS into a join. While its statistics do not cover the
    // organization, it assumes a small list and would compare all leads with all members. The query starts with the
    // list, so that Citus runs it as a whole where the list is.
    private static final Sql ADD = Sql.of(dialect -> """
            INSERT INTO lead_list_member (organization_no, list_id, lead_no, version, ordinal)
            SELECT l.organization_no, l.id, i.lead_no, :version, i.ordinal - 1
            FROM lead_list l CROSS JOIN %s
            WHERE l.organization_no = :org AND l.id = :list
              AND (SELECT count(*) FROM lead_list_member m
                   WHERE m.organization_no = :org AND m.list_id = :list AND m.lead_no = i.lead_no) = 0
            ORDER BY i.lead_no
            """.formatted(dialect.rows(NUMBERED_LEADS)));
    private static final Sql AMONG = Sql.of(dialect -> """
            SELECT i.id FROM %s
            WHERE (SELECT count(*) FROM lead_list_member m
                   WHERE m.organization_no = :org AND m.list_id = :list
                     AND m.lead_no = (SELECT r.lead_no FROM lead_record r
                                      WHERE r.organization_no = :org AND r.lead_type = :type AND r.id = i.id)) > 0
            """.formatted(dialect.rows(IDS)));
    private static final Sql MEMBERSHIPS = Sql.of(dialect -> """
            SELECT m.lead_no, m.version, m.ordinal, coalesce(m.returned_in, m.version) AS since_version,
                   %1$s AS until_version
            FROM %2$s
            %3$s
            UNION ALL
            SELECT f.lead_no, f.version, f.ordinal, f.since_version, f.until_version
            FROM %2$s
            %4$s
            ORDER BY since_version
            """.formatted(
                    dialect.typed("NULL", ColumnType.INTEGER),
                    dialect.rows(NUMBERS),
                    dialect.joinEach(
                            "lead_list_member m",
                            "m.lead_no, m.version, m.ordinal, m.returned_in",
                            "m.organization_no = :org AND m.list_id = :list AND m.lead_no = i.lead_no"),
                    dialect.joinEach(
                            "lead_list_former_member f",
                            "f.lead_no, f.version, f.ordinal, f.since_version, f.until_version",
                            "f.organization_no = :org AND f.list_id = :list AND f.lead_no = i.lead_no")));
    private static final Sql LISTS_OF = Sql.of(dialect -> """
            SELECT m.lead_no, m.list_id FROM %s
            %s
            WHERE (SELECT count(*) FROM lead_list l
                   WHERE l.organization_no = :org AND l.id = m.list_id AND l.deleted_at IS NULL) > 0
            """.formatted(
                    dialect.rows(NUMBERS),
                    dialect.joinEach(
                            "lead_list_member m",
                            "m.lead_no, m.list_id",
                            "m.organization_no = :org AND m.lead_no = i.lead_no")));
    private final Statements statements;
    private final LeadNumbers leads;
    private final MembershipEnds ends;
    private final MemberMerging merging;

    /** Creates the port for one transaction, which shares its lead numbers. */
    public JdbcMembers(Statements statements, LeadNumbers leads) {
        this.statements = statements;
        this.leads = leads;
        this.ends = new MembershipEnds(statements);
        this.merging = new MemberMerging(statements, ends);
    }

    @Override
    public Set<LeadId> add(LeadListId list, long version, List<? extends LeadId> ids) {
        List<LeadId> distinct = ids.stream().<LeadId>map(id -> id).distinct().toList();
        return statements
                .update(ADD, NUMBERED_LEADS, leads.findOrInsert(distinct))
                .bind("list", list.uuid())
                .bind("version", Versions.ofChange(list, version))
                .executeAndReturnGeneratedKeys("ordinal") // smaller than the ids
                .mapTo(int.class)
                .collect(Collectors.mapping(distinct::get, Collectors.toCollection(HashSet::new)));
    }

    @Override
    public Set<LeadId> remove(LeadListId list, long version, Collection<? extends LeadId> ids) {
        Map<Long, LeadId> byNumber = leads.byNumber(ids);
        Set<LeadId> removed = new HashSet<>();
        if (!byNumber.isEmpty()) {
            ends.endMemberships(list, Versions.ofChange(list, version), byNumber.keySet())
                    .forEach(number -> removed.add(lead(byNumber, number)));
        }
        return removed;
    }

    @Override
    public int removeAllBut(LeadListId list, long version, Collection<? extends LeadId> kept) {
        return ends.endAllExcept(list, Versions.ofChange(list, version), leads.find(kept));
    }

    @Override
    public int removeAddedBy(LeadListId list, long version, long change) {
        return ends.revertAdds(list, Versions.ofChange(list, version), change);
    }

    @Override
    public int restoreRemovedBy(LeadListId list, long version, long change) {
        return ends.restore(list, Versions.ofChange(list, version), change);
    }

    @Override
    public Conflicts conflictsSince(LeadListId list, long change, int limit) {
        return ends.conflicts(list, change, limit);
    }

    @Override
    public Merged merge(LeadListId list, long version, LeadId kept, LeadId gone) {
        int change = Versions.ofChange(list, version);
        Collection<Long> numbers = leads.find(List.of(gone));
        return numbers.isEmpty()
                ? Merged.NONE
                : merging.merge(list, change, number(kept), numbers.iterator().next());
    }

    @Override
    public void giveBack(
            LeadListId list, LeadId kept, LeadId gone, MemberPosition given, @Nullable MemberPosition exchanged) {
        merging.giveBack(list, number(kept), number(gone), new Merged(true, 0, 0, given, exchanged));
    }

    @Override
    public int inheritFormer(LeadId kept, LeadId gone) {
        Collection<Long> numbers = leads.find(List.of(gone));
        return numbers.isEmpty()
                ? 0
                : merging.inheritFormer(number(kept), numbers.iterator().next());
    }

    private long number(LeadId lead) {
        return leads.findOrInsert(List.of(lead)).get(0);
    }

    @Override
    public Set<LeadId> among(LeadListId list, Collection<? extends LeadId> ids) {
        Map<String, LeadId> byId = new HashMap<>();
        ids.forEach(id -> byId.put(id.value(), id));
        if (byId.isEmpty()) {
            return Set.of();
        }
        return statements
                .query(AMONG, IDS, byId.keySet())
                .bind("list", list.uuid())
                .bind("type", ids.iterator().next().type().name())
                .mapTo(String.class)
                .map(id -> Objects.requireNonNull(byId.get(id)))
                .collect(Collectors.toCollection(HashSet::new));
    }

    @Override
    public Map<LeadId, List<LeadListId>> listsOf(Collection<? extends LeadId> ids) {
        Map<Long, LeadId> byNumber = leads.byNumber(ids);
        Map<LeadId, List<LeadListId>> lists = new HashMap<>();
        if (!byNumber.isEmpty()) {
            statements
                    .query(LISTS_OF, NUMBERS, byNumber.keySet())
                    .map((row, context) -> Map.entry(
                            lead(byNumber, row.getLong("lead_no")),
                            new LeadListId(row.getObject("list_id", UUID.class))))
                    .forEach(row -> lists.computeIfAbsent(row.getKey(), id -> new ArrayList<>())
                            .add(row.getValue()));
        }
        lists.values().forEach(Collections::sort);
        return lists;
    }

    @Override
    public List<Member> page(LeadList list, MemberPosition after, int limit) {
        return select(statements.query(MemberPages.PAGE).bind("asOf", list.version()), list, after, limit)
                .map((row, context) -> member(list, row))
                .list();
    }

    @Override
    public List<MemberRecord> recordPage(LeadList list, MemberPosition after, int limit) {
        return select(statements.query(MemberPages.RECORD_PAGE).bind("asOf", list.version()), list, after, limit)
                .map((row, context) -> new MemberRecord(member(list, row), record(list.type(), row)))
                .list();
    }

    @Override
    public FacetCounts facets(LeadList list, FacetQuery query, int limit) {
        return new FacetReader(statements).counts(list, query, limit);
    }

    @Override
    public Map<LeadId, List<Membership>> memberships(LeadListId list, Collection<? extends LeadId> ids) {
        Map<Long, LeadId> byNumber = leads.byNumber(ids);
        Map<LeadId, List<Membership>> memberships = new LinkedHashMap<>();
        if (!byNumber.isEmpty()) {
            statements
                    .query(MEMBERSHIPS, NUMBERS, byNumber.keySet())
                    .bind("list", list.uuid())
                    .map((row, context) -> Map.entry(row.getLong("lead_no"), membership(row)))
                    .forEach(row -> memberships
                            .computeIfAbsent(lead(byNumber, row.getKey()), id -> new ArrayList<>())
                            .add(row.getValue()));
        }
        return memberships;
    }

    @Override
    public List<MemberChange> changes(LeadList list, FeedPosition after, long upTo, int limit) {
        return MemberPages.bind(statements.query(MemberPages.CHANGES), after)
                .bind("list", list.id().uuid())
                .bind("upTo", Versions.ofPosition(upTo))
                .bind("limit", limit)
                .map((row, context) -> new MemberChange(
                        LeadId.of(list.type(), row.getString("id")),
                        new FeedPosition(row.getLong("changed_in"), row.getBoolean("added"), position(row))))
                .list();
    }

    @Override
    public List<Member> notImported(LeadList list, PageRequest<MemberPosition> page) {
        MemberPosition before = page.before();
        MemberPosition after = page.after() == null ? MemberPosition.START : page.after();
        Query query = before == null
                ? select(statements.query(MemberPages.NOT_IMPORTED_AFTER), list, after, page.limit())
                : select(statements.query(MemberPages.NOT_IMPORTED_BEFORE), list, before, page.limit());
        return query.map((row, context) -> member(list, row)).list();
    }

    private static Query select(Query query, LeadList list, MemberPosition position, int limit) {
        return query.bind("list", list.id().uuid())
                .bind("version", Versions.ofPosition(position.version()))
                .bind("ordinal", position.ordinal())
                .bind("limit", limit);
    }

    private static LeadId lead(Map<Long, LeadId> byNumber, long number) {
        return Objects.requireNonNull(byNumber.get(number));
    }

    private static Member member(LeadList list, ResultSet row) throws SQLException {
        return new Member(LeadId.of(list.type(), row.getString("id")), position(row));
    }

    private static @Nullable LeadRecord record(LeadType type, ResultSet row) throws SQLException {
        if (row.getString("profile") == null) {
            return null;
        }
        return type == LeadType.PERSON ? RecordColumns.person(row) : RecordColumns.company(row);
    }

    static Membership membership(ResultSet row) throws SQLException {
        return new Membership(position(row), row.getLong("since_version"), Columns.numberOrNull(row, "until_version"));
    }

    private static MemberPosition position(ResultSet row) throws SQLException {
        return new MemberPosition(row.getLong("version"), row.getInt("ordinal"));
    }
}
