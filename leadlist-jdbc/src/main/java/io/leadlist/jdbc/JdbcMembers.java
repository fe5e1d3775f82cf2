package io.leadlist.jdbc;

import static io.leadlist.jdbc.Statements.bindTexts;

import io.leadlist.call.LeadListId;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadType;
import io.leadlist.list.LeadList;
import io.leadlist.storage.Member;
import io.leadlist.storage.Member.Place;
import io.leadlist.storage.Members;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

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
    private final Statements statements;

    JdbcMembers(Statements statements) {
        this.statements = statements;
    }

    @Override
    public Set<LeadId> link(LeadListId list, long version, List<? extends LeadId> ids) {
        Map<String, LeadId> byText = byText(ids);
        return bindTexts(
                        statements.update(LINK).bind("list", list.uuid()).bind("version", version),
                        "ids",
                        ids.stream().map(LeadId::value).toList())
                .executeAndReturnGeneratedKeys("member_id")
                .mapTo(String.class)
                .stream()
                .map(text -> Objects.requireNonNull(byText.get(text), text))
                .collect(Collectors.toSet());
    }

    @Override
    public Set<LeadId> linked(LeadListId list, Collection<? extends LeadId> ids) {
        Map<String, LeadId> byText = byText(ids);
        return bindTexts(statements.query(LINKED).bind("list", list.uuid()), "ids", byText.keySet())
                .mapTo(String.class)
                .stream()
                .map(text -> Objects.requireNonNull(byText.get(text), text))
                .collect(Collectors.toSet());
    }

    @Override
    public List<Member> page(LeadList list, Place after, int limit) {
        LeadType type = list.type();
        return statements
                .query(PAGE)
                .bind("list", list.id().uuid())
                .bind("asOf", list.version())
                .bind("version", after.version())
                .bind("ordinal", after.ordinal())
                .bind("limit", limit)
                .map((row, context) -> new Member(
                        LeadId.of(type, row.getString("member_id")),
                        new Place(row.getLong("version"), row.getInt("ordinal"))))
                .list();
    }

    private static Map<String, LeadId> byText(Collection<? extends LeadId> ids) {
        Map<String, LeadId> byText = new HashMap<>();
        ids.forEach(id -> byText.put(id.value(), id));
        return byText;
    }
}
