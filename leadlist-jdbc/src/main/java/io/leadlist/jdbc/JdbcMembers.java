package io.leadlist.jdbc;

import static io.leadlist.jdbc.Statements.bindTexts;

import io.leadlist.call.LeadListId;
import io.leadlist.call.PageRequest;
import io.leadlist.lead.LeadId;
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
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;

/**
 * Stores the members of lists in {@code lead_list_member}, and ended memberships in {@code lead_list_former_member}.
 */
final class JdbcMembers implements Members {
    // count(*), not NOT EXISTS: PostgreSQL would turn NOT EXISTS into a join. While its statistics do not cover the
    // organization, it assumes a small list and would compare all ids with all members.
    private static final String LINK = """
            INSERT INTO lead_list_member (organization_id, list_id, member_id, version, ordinal)
            SELECT :org, :list, i.id, :version, i.ordinal - 1
            FROM unnest(CAST(:ids AS varchar array)) WITH ORDINALITY AS i(id, ordinal)
            WHERE (SELECT count(*) FROM lead_list_member m
                   WHERE m.organization_id = :org AND m.list_id = :list AND m.member_id = i.id) = 0
            ORDER BY i.id
            """;
    private static final String LINKED = """
            SELECT i.id FROM unnest(CAST(:ids AS varchar array)) AS i(id)
            WHERE (SELECT count(*) FROM lead_list_member m
                   WHERE m.organization_id = :org AND m.list_id = :list AND m.member_id = i.id) > 0
            """;
    private static final String MEMBERSHIPS = """
            SELECT m.member_id, m.version, m.ordinal, coalesce(m.returned_in, m.version) AS since_version,
                   CAST(NULL AS bigint) AS until_version
            FROM unnest(CAST(:ids AS varchar array)) AS i(id)
            JOIN lead_list_member m ON m.organization_id = :org AND m.list_id = :list AND m.member_id = i.id
            UNION ALL
            SELECT f.member_id, f.version, f.ordinal, f.since_version, f.until_version
            FROM unnest(CAST(:ids AS varchar array)) AS i(id)
            JOIN lead_list_former_member f ON f.organization_id = :org AND f.list_id = :list AND f.member_id = i.id
            ORDER BY since_version
            """;
    private final Statements statements;
    private final MembershipEnds ends;

    JdbcMembers(Statements statements) {
        this.statements = statements;
        this.ends = new MembershipEnds(statements);
    }

    @Override
    public Set<LeadId> add(LeadListId list, long version, List<? extends LeadId> ids) {
        List<LeadId> distinct = ids.stream().<LeadId>map(id -> id).distinct().toList();
        List<String> values = distinct.stream().map(LeadId::value).toList();
        return bindTexts(statements.update(LINK), "ids", values)
                .bind("list", list.uuid())
                .bind("version", version)
                .executeAndReturnGeneratedKeys("ordinal") // smaller than the ids
                .mapTo(int.class)
                .collect(Collectors.mapping(distinct::get, Collectors.toCollection(HashSet::new)));
    }

    @Override
    public Set<LeadId> remove(LeadListId list, long version, Collection<? extends LeadId> ids) {
        return leads(ends.endMemberships(list, version, texts(ids)), ids);
    }

    @Override
    public int removeAllBut(LeadListId list, long version, Collection<? extends LeadId> kept) {
        return ends.endAllExcept(list, version, texts(kept));
    }

    @Override
    public int removeAddedBy(LeadListId list, long version, long change) {
        return ends.revertAdds(list, version, change);
    }

    @Override
    public int restoreRemovedBy(LeadListId list, long version, long change) {
        return ends.restore(list, version, change);
    }

    @Override
    public Conflicts conflictsSince(LeadListId list, long change, int limit) {
        return ends.conflicts(list, change, limit);
    }

    @Override
    public Set<LeadId> among(LeadListId list, Collection<? extends LeadId> ids) {
        return leads(
                bindTexts(statements.query(LINKED), "ids", texts(ids))
                        .bind("list", list.uuid())
                        .mapTo(String.class),
                ids);
    }

    @Override
    public List<Member> page(LeadList list, MemberPosition after, int limit) {
        return select(
                statements.query(MemberPages.on(statements).page).bind("asOf", list.version()), list, after, limit);
    }

    @Override
    public Map<LeadId, List<Membership>> memberships(LeadListId list, Collection<? extends LeadId> ids) {
        Map<String, LeadId> leadById = leadById(ids);
        Map<LeadId, List<Membership>> memberships = new LinkedHashMap<>();
        bindTexts(statements.query(MEMBERSHIPS), "ids", texts(ids))
                .bind("list", list.uuid())
                .map((row, context) -> Map.entry(row.getString("member_id"), membership(row)))
                .forEach(row -> memberships
                        .computeIfAbsent(lead(leadById, row.getKey()), id -> new ArrayList<>())
                        .add(row.getValue()));
        return memberships;
    }

    @Override
    public List<MemberChange> changes(LeadList list, FeedPosition after, long upTo, int limit) {
        return MemberPages.bind(statements.query(MemberPages.on(statements).changes), after)
                .bind("list", list.id().uuid())
                .bind("upTo", upTo)
                .bind("limit", limit)
                .map((row, context) -> new MemberChange(
                        LeadId.of(list.type(), row.getString("member_id")),
                        new FeedPosition(row.getLong("changed_in"), row.getBoolean("added"), position(row))))
                .list();
    }

    @Override
    public List<Member> notImported(LeadList list, PageRequest<MemberPosition> page) {
        MemberPosition before = page.before();
        if (before == null) {
            MemberPosition after = page.after() == null ? MemberPosition.START : page.after();
            return select(statements.query(MemberPages.on(statements).notImportedAfter), list, after, page.limit());
        }
        List<Member> backwards =
                select(statements.query(MemberPages.on(statements).notImportedBefore), list, before, page.limit());
        Collections.reverse(backwards);
        return backwards;
    }

    private static List<Member> select(Query query, LeadList list, MemberPosition position, int limit) {
        return query.bind("list", list.id().uuid())
                .bind("version", position.version())
                .bind("ordinal", position.ordinal())
                .bind("limit", limit)
                .map((row, context) -> new Member(LeadId.of(list.type(), row.getString("member_id")), position(row)))
                .list();
    }

    private static Membership membership(ResultSet row) throws SQLException {
        return new Membership(position(row), row.getLong("since_version"), Columns.numberOrNull(row, "until_version"));
    }

    private static MemberPosition position(ResultSet row) throws SQLException {
        return new MemberPosition(row.getLong("version"), row.getInt("ordinal"));
    }

    private static List<String> texts(Collection<? extends LeadId> ids) {
        return ids.stream().map(LeadId::value).distinct().toList();
    }

    /** Returns the leads among the inputs whose ids a statement returned. */
    private static Set<LeadId> leads(Iterable<String> returned, Collection<? extends LeadId> inputs) {
        Map<String, LeadId> leadById = leadById(inputs);
        Set<LeadId> leads = new HashSet<>();
        returned.forEach(id -> leads.add(lead(leadById, id)));
        return leads;
    }

    private static Map<String, LeadId> leadById(Collection<? extends LeadId> ids) {
        Map<String, LeadId> leadById = new HashMap<>();
        ids.forEach(id -> leadById.put(id.value(), id));
        return leadById;
    }

    private static LeadId lead(Map<String, LeadId> leadById, String id) {
        return Objects.requireNonNull(leadById.get(id), id);
    }
}
