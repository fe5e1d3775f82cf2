package io.leadlist.jdbc.internal.uses;

import io.leadlist.admission.CompanyKey;
import io.leadlist.call.LeadListId;
import io.leadlist.jdbc.internal.dialect.Dialect;
import io.leadlist.jdbc.internal.dialect.InputRows;
import io.leadlist.jdbc.internal.dialect.Instants;
import io.leadlist.jdbc.internal.dialect.Sql;
import io.leadlist.jdbc.internal.organization.Statements;
import io.leadlist.jdbc.internal.records.CompanyDomains;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.DomainName;
import io.leadlist.storage.Uses.Staff;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.statement.Query;

/**
 * Counts the people of companies who have a membership. Each company is one or more ranges of an index of
 * {@code lead_record}: one for each company id, one for a mail domain and one for its subdomains. A range is read until
 * enough people are counted.
 */
final class StaffCounts {
    /** The people with a company id. */
    private record OfId(CompanyKey key, CompanyId company) {}

    /** The people with a mail domain in a range, the end not included. */
    private record OfDomain(CompanyKey key, String first, String end) {}

    private static final InputRows<OfId> IDS = InputRows.<OfId>named("i")
            .text("company_key", one -> one.key().value())
            .text("company_id", one -> one.company().value());
    private static final InputRows<OfDomain> RANGES = InputRows.<OfDomain>named("d")
            .text("company_key", one -> one.key().value())
            .text("first_domain", OfDomain::first)
            .text("end_domain", OfDomain::end);
    // count(*), not EXISTS, as in JdbcMembers.
    private static final Sql MEMBERS = Sql.of(dialect -> counts(dialect, """
            (SELECT count(*) FROM lead_list_member m
             WHERE m.organization_no = :org AND m.lead_no = r.lead_no AND m.list_id = :list) > 0
            """));
    private static final Sql USED = Sql.of(dialect ->
            counts(dialect, "(" + uses("lead_list_member") + " + " + uses("lead_list_former_member") + ") > 0\n"));
    private final Statements statements;

    StaffCounts(Statements statements) {
        this.statements = statements;
    }

    private static String uses(String table) {
        return """
            (SELECT count(*) FROM %s m
             WHERE m.organization_no = :org AND m.lead_no = r.lead_no
               AND (SELECT count(*) FROM lead_list_change c
                    WHERE c.organization_no = :org AND c.list_id = m.list_id AND c.version = m.version
                      AND c.undone_by IS NULL AND c.changed_at > :after) > 0
               AND (SELECT count(*) FROM lead_list l
                    WHERE l.organization_no = :org AND l.id = m.list_id AND l.deleted_at IS NULL) > 0)
            """.formatted(table).strip();
    }

    private static String counts(Dialect dialect, String isCounted) {
        return """
            SELECT i.company_key, %s AS people FROM %s
            UNION ALL
            SELECT d.company_key, %s AS people FROM %s
            """.formatted(
                        people(dialect, "r.company_id = i.company_id", isCounted),
                        dialect.rows(IDS),
                        people(
                                dialect,
                                "r.lead_type = 'PERSON' AND r.company_domain >= d.first_domain"
                                        + " AND r.company_domain < d.end_domain",
                                isCounted),
                        dialect.rows(RANGES));
    }

    private static String people(Dialect dialect, String isOf, String isCounted) {
        return """
            ARRAY(SELECT r.lead_no FROM lead_record r
                  WHERE r.organization_no = :org AND %s
                    AND %s
                  %s)""".formatted(isOf, isCounted.stripTrailing(), dialect.limit(":atMost"));
    }

    Map<CompanyKey, Integer> members(LeadListId list, Collection<Staff> companies, int atMost) {
        return count(query(MEMBERS, companies).bind("list", list.uuid()).bind("atMost", atMost), Set.of(), atMost);
    }

    /** Counts the people who were used after an instant, without those with the numbers of others. */
    Map<CompanyKey, Integer> used(Collection<Staff> companies, Collection<Long> others, Instant after, int atMost) {
        Query query =
                query(USED, companies).bind("after", Instants.toSql(after)).bind("atMost", atMost + others.size());
        return count(query, new HashSet<>(others), atMost);
    }

    private Query query(Sql sql, Collection<Staff> companies) {
        List<OfId> ids = new ArrayList<>();
        List<OfDomain> ranges = new ArrayList<>();
        for (Staff staff : companies) {
            staff.companies().forEach(company -> ids.add(new OfId(staff.key(), company)));
            DomainName domain = staff.domain();
            if (domain != null) {
                ranges.addAll(ranges(staff, CompanyDomains.toSql(domain)));
            }
            if (staff.withUnknown()) {
                ranges.add(exactly(staff, CompanyDomains.NONE));
            }
        }
        return statements.dialect().bind(statements.query(sql, IDS, ids), RANGES, ranges);
    }

    private static List<OfDomain> ranges(Staff staff, String domain) {
        OfDomain itself = exactly(staff, domain);
        return staff.withSubdomains()
                ? List.of(itself, new OfDomain(staff.key(), domain + ".", domain + "/")) // the sign after the dot
                : List.of(itself);
    }

    /** Returns the range of one domain: a space comes before all signs of domains. */
    private static OfDomain exactly(Staff staff, String domain) {
        return new OfDomain(staff.key(), domain, domain + " ");
    }

    private Map<CompanyKey, Integer> count(Query query, Set<Long> others, int atMost) {
        Map<CompanyKey, Integer> counts = new HashMap<>();
        query.reduceResultSet(counts, (all, row, context) -> {
            int people = (int) statements.dialect().numbers(row, "people").stream()
                    .filter(number -> !others.contains(number))
                    .count();
            all.merge(
                    new CompanyKey(row.getString("company_key")), people, (one, more) -> Math.min(atMost, one + more));
            return all;
        });
        counts.replaceAll((key, count) -> Math.min(atMost, count));
        return counts;
    }
}
