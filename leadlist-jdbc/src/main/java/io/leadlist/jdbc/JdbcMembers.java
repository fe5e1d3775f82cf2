package io.leadlist.jdbc;

import static io.leadlist.jdbc.Statements.bindTexts;

import io.leadlist.call.LeadListId;
import io.leadlist.call.Slice;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadType;
import io.leadlist.list.LeadList;
import io.leadlist.storage.Member;
import io.leadlist.storage.Member.Place;
import io.leadlist.storage.Members;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.result.ResultBearing;
import org.jdbi.v3.core.statement.Query;

/** The table {@code lead_list_member}. */
final class JdbcMembers implements Members {
    private static final String LINK = """
            INSERT INTO lead_list_member (organization_id, list_id, member_id, version, ordinal)
            SELECT :org, :list, i.id, :version, i.ordinal - 1
            FROM unnest(CAST(:ids AS varchar array)) WITH ORDINALITY AS i(id, ordinal)
            WHERE NOT EXISTS (SELECT 1 FROM lead_list_member m
                              WHERE m.organization_id = :org AND m.list_id = :list AND m.member_id = i.id)
            ORDER BY i.id
            """;
    private static final String LINKED = """
            SELECT m.member_id FROM unnest(CAST(:ids AS varchar array)) AS i(id)
            JOIN lead_list_member m ON m.organization_id = :org AND m.list_id = :list AND m.member_id = i.id
            """;
    // Not (version, ordinal) > (:version, :after): H2 finds no index range in it.
    private static final String PAGE = """
            SELECT member_id, version, ordinal FROM lead_list_member
            WHERE organization_id = :org AND list_id = :list AND version >= :version AND version <= :asOf
              AND (version > :version OR ordinal > :ordinal)
            ORDER BY version, ordinal
            FETCH FIRST :limit ROWS ONLY
            """;
    private static final String NOT_IMPORTED = """
            SELECT m.member_id, m.version, m.ordinal FROM lead_list_member m
            WHERE m.organization_id = :org AND m.list_id = :list
              AND NOT EXISTS (SELECT 1 FROM lead_list_change c
                              WHERE c.organization_id = :org AND c.list_id = :list AND c.version = m.version
                                AND c.source = 'IMPORT')
            """;
    private static final String NOT_IMPORTED_AFTER = NOT_IMPORTED + """
              AND m.version >= :version AND (m.version > :version OR m.ordinal > :ordinal)
            ORDER BY m.version, m.ordinal
            FETCH FIRST :limit ROWS ONLY
            """;
    private static final String NOT_IMPORTED_BEFORE = NOT_IMPORTED + """
              AND m.version <= :version AND (m.version < :version OR m.ordinal < :ordinal)
            ORDER BY m.version DESC, m.ordinal DESC
            FETCH FIRST :limit ROWS ONLY
            """;
    private final Statements statements;

    JdbcMembers(Statements statements) {
        this.statements = statements;
    }

    @Override
    public Set<LeadId> link(LeadListId list, long version, List<? extends LeadId> ids) {
        List<String> texts = ids.stream().map(LeadId::value).toList();
        return leads(
                bindTexts(statements.update(LINK), "ids", texts)
                        .bind("list", list.uuid())
                        .bind("version", version)
                        .executeAndReturnGeneratedKeys("member_id"),
                ids);
    }

    @Override
    public Set<LeadId> linked(LeadListId list, Collection<? extends LeadId> ids) {
        List<String> texts = ids.stream().map(LeadId::value).toList();
        return leads(bindTexts(statements.query(LINKED), "ids", texts).bind("list", list.uuid()), ids);
    }

    @Override
    public List<Member> page(LeadList list, Place after, int limit) {
        return select(statements.query(PAGE).bind("asOf", list.version()), list, after, limit);
    }

    @Override
    public List<Member> notImported(LeadList list, Slice<Place> slice) {
        Place before = slice.before();
        if (before == null) {
            Place after = slice.after() == null ? Place.START : slice.after();
            return select(statements.query(NOT_IMPORTED_AFTER), list, after, slice.limit());
        }
        List<Member> backwards = select(statements.query(NOT_IMPORTED_BEFORE), list, before, slice.limit());
        Collections.reverse(backwards);
        return backwards;
    }

    private static List<Member> select(Query query, LeadList list, Place place, int limit) {
        LeadType type = list.type();
        return query.bind("list", list.id().uuid())
                .bind("version", place.version())
                .bind("ordinal", place.ordinal())
                .bind("limit", limit)
                .map((row, context) -> new Member(
                        LeadId.of(type, row.getString("member_id")),
                        new Place(row.getLong("version"), row.getInt("ordinal"))))
                .list();
    }

    /** The leads among these that the statement answers. */
    private static Set<LeadId> leads(ResultBearing answer, Collection<? extends LeadId> among) {
        Map<String, LeadId> byText = new HashMap<>();
        among.forEach(id -> byText.put(id.value(), id));
        return answer.mapTo(String.class).stream()
                .map(text -> Objects.requireNonNull(byText.get(text), text))
                .collect(Collectors.toSet());
    }
}
