package io.leadlist.jdbc.internal.members;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.leadlist.call.LeadListId;
import io.leadlist.jdbc.internal.organization.Statements;
import io.leadlist.list.MemberPosition;
import io.leadlist.list.Membership;
import io.leadlist.storage.Members.Merged;
import io.leadlist.storage.MergedMemberships;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Puts one lead in the place of another: the rows of its position get another number, and nothing else changes. */
final class MemberMerging {
    private static final String MEMBERSHIPS = """
            SELECT m.lead_no, m.version, m.ordinal, coalesce(m.returned_in, m.version) AS since_version,
                   CAST(NULL AS INTEGER) AS until_version
            FROM lead_list_member m
            WHERE m.organization_no = :org AND m.list_id = :list AND m.lead_no IN (:kept, :gone)
            UNION ALL
            SELECT f.lead_no, f.version, f.ordinal, f.since_version, f.until_version
            FROM lead_list_former_member f
            WHERE f.organization_no = :org AND f.list_id = :list AND f.lead_no IN (:kept, :gone)
            """;
    private static final String GIVE_MEMBER = """
            UPDATE lead_list_member SET lead_no = :to
            WHERE organization_no = :org AND list_id = :list AND lead_no = :from
            """;
    private static final String GIVE_FORMER = """
            UPDATE lead_list_former_member SET lead_no = :to
            WHERE organization_no = :org AND list_id = :list AND lead_no = :from
              AND version = :version AND ordinal = :ordinal
            """;
    private static final String ADD = """
            INSERT INTO lead_list_member (organization_no, list_id, lead_no, version, ordinal)
            VALUES (:org, :list, :kept, :version, 0)
            """;
    // count(*), not NOT EXISTS, so that PostgreSQL does not turn the sub-queries into joins.
    private static final String INHERIT = """
            UPDATE lead_list_former_member f SET lead_no = :kept
            WHERE f.organization_no = :org AND f.lead_no = :gone
              AND (SELECT count(*) FROM lead_list_member m
                   WHERE m.organization_no = :org AND m.list_id = f.list_id AND m.lead_no IN (:kept, :gone)) = 0
              AND (SELECT count(*) FROM lead_list_former_member k
                   WHERE k.organization_no = :org AND k.list_id = f.list_id AND k.lead_no = :kept) = 0
            """;
    private final Statements statements;
    private final MembershipEnds ends;

    MemberMerging(Statements statements, MembershipEnds ends) {
        this.statements = statements;
        this.ends = ends;
    }

    /** Merges two leads in a list, by a constant number of statements. */
    Merged merge(LeadListId list, int version, long kept, long gone) {
        MergedMemberships memberships = memberships(list, kept, gone);
        MemberPosition place = memberships.positionOfGone();
        if (place == null) {
            return Merged.NONE;
        }
        MemberPosition other = memberships.positionOfKept();
        if (!memberships.canExchangePositions()) {
            return leave(list, version, gone, other == null ? kept : null);
        } else if (other == null) {
            give(list, place, gone, kept);
            return new Merged(true, 0, 0, place, null);
        } else if (other.compareTo(place) < 0) {
            return leave(list, version, gone, null);
        }
        ends.endMemberships(list, version, List.of(kept));
        give(list, other, kept, gone);
        give(list, place, gone, kept);
        return new Merged(true, 0, 1, place, other);
    }

    /** Gives positions back to the leads that had them before the merge. */
    void giveBack(LeadListId list, long kept, long gone, Merged merged) {
        if (merged.exchanged() != null) {
            give(list, merged.exchanged(), gone, kept); // a former one: the lead is no member
        }
        if (merged.given() != null) {
            give(list, merged.given(), kept, gone);
        }
    }

    private MergedMemberships memberships(LeadListId list, long kept, long gone) {
        Map<Long, List<Membership>> memberships = statements
                .query(MEMBERSHIPS)
                .bind("list", list.uuid())
                .bind("kept", kept)
                .bind("gone", gone)
                .map((row, context) -> Map.entry(row.getLong("lead_no"), JdbcMembers.membership(row)))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        return new MergedMemberships(
                memberships.getOrDefault(kept, List.of()), memberships.getOrDefault(gone, List.of()));
    }

    private Merged leave(LeadListId list, int version, long gone, @Nullable Long added) {
        ends.endMemberships(list, version, List.of(gone));
        if (added == null) {
            return new Merged(true, 0, 1);
        }
        statements
                .update(ADD)
                .bind("list", list.uuid())
                .bind("version", version)
                .bind("kept", added)
                .execute();
        return new Merged(true, 1, 1);
    }

    private void give(LeadListId list, MemberPosition position, long from, long to) {
        between(GIVE_FORMER, from, to)
                .bind("list", list.uuid())
                .bind("version", position.version())
                .bind("ordinal", position.ordinal())
                .execute();
        between(GIVE_MEMBER, from, to).bind("list", list.uuid()).execute();
    }

    private Update between(String sql, long from, long to) {
        return statements.update(sql).bind("from", from).bind("to", to);
    }

    /** Makes former memberships of one lead those of another, where the other never was a member. */
    int inheritFormer(long kept, long gone) {
        return statements.update(INHERIT).bind("kept", kept).bind("gone", gone).execute();
    }
}
