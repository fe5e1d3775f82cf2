package io.leadlist.jdbc.internal.uses;

import io.leadlist.admission.CompanyKey;
import io.leadlist.admission.FreeMail;
import io.leadlist.call.LeadListId;
import io.leadlist.jdbc.internal.dialect.Dialect;
import io.leadlist.jdbc.internal.dialect.InputRows;
import io.leadlist.jdbc.internal.dialect.Instants;
import io.leadlist.jdbc.internal.dialect.Sql;
import io.leadlist.jdbc.internal.organization.Statements;
import io.leadlist.jdbc.internal.records.CompanyDomains;
import io.leadlist.jdbc.internal.records.LeadNumbers;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.DomainName;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.storage.Uses;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads the uses of leads from their memberships and the journals, and the companies of people from the columns
 * {@code company_id} and {@code company_domain} of their records.
 */
public final class JdbcUses implements Uses {
    private static final UUID NO_LIST = new UUID(0, 0);
    private static final Comparator<Use> EARLIEST_FIRST =
            Comparator.comparing(Use::at).thenComparing(Use::list, Comparator.reverseOrder());
    private static final InputRows<Long> NUMBERS = InputRows.numbers("i", "lead_no");
    private static final InputRows<PersonId> PEOPLE =
            InputRows.<PersonId>named("i").text("id", PersonId::value);
    private static final InputRows<DomainName> DOMAINS =
            InputRows.<DomainName>named("i").text("domain", CompanyDomains::toSql);
    // The position of a member has the number of the change that added it, also after an undo has restored the member.
    private static final Sql LAST = Sql.of(dialect ->
            """
            SELECT u.lead_no, u.list_id, u.used_at FROM (
                %s
                UNION ALL
                %s) u
            WHERE u.used_at > :after AND u.list_id <> :except
              AND (SELECT count(*) FROM lead_list l
                   WHERE l.organization_no = :org AND l.id = u.list_id AND l.deleted_at IS NULL) > 0
            """.formatted(memberships(dialect, "lead_list_member"), memberships(dialect, "lead_list_former_member")));
    private static final Sql EMPLOYMENTS = Sql.of(dialect -> """
            SELECT r.id, r.company_id, r.company_domain,
                   (SELECT c.company_domain FROM lead_record c
                    WHERE c.organization_no = :org AND c.lead_type = 'COMPANY' AND c.id = r.company_id)
                   AS employer_domain
            FROM %s
            %s
            """.formatted(
                    dialect.rows(PEOPLE),
                    dialect.joinEach(
                            "lead_record r",
                            "r.id, r.company_id, r.company_domain, r.profile",
                            "r.organization_no = :org AND r.lead_type = 'PERSON' AND r.id = i.id"
                                    + " AND r.profile IS NOT NULL")));
    private static final Sql COMPANIES = Sql.of(dialect -> """
            SELECT r.company_domain, r.id FROM %s
            %s
            """.formatted(
                    dialect.rows(DOMAINS),
                    dialect.joinEach(
                            "lead_record r",
                            "r.company_domain, r.id",
                            "r.organization_no = :org AND r.lead_type = 'COMPANY' AND r.company_domain = i.domain")));
    private static final Sql LOCK =
            Sql.of(dialect -> dialect.lockKeys("lead_record r", "r.organization_no = :org", "r.lead_no", NUMBERS));
    private static final Sql RELEASE = Sql.of(dialect -> dialect.deleteKeys(
            "lead_record r", "r.organization_no = :org AND r.profile IS NULL", "r.lead_no", NUMBERS));

    private final Statements statements;
    private final LeadNumbers leads;
    private final FreeMail freeMail;
    private final Set<LeadId> inserted = new HashSet<>();

    /** Creates the port for one transaction, which shares its lead numbers. */
    public JdbcUses(Statements statements, LeadNumbers leads, FreeMail freeMail) {
        this.statements = statements;
        this.leads = leads;
        this.freeMail = freeMail;
    }

    private static String memberships(Dialect dialect, String table) {
        return """
            SELECT m.lead_no, m.list_id,
                   (SELECT c.changed_at FROM lead_list_change c
                    WHERE c.organization_no = :org AND c.list_id = m.list_id AND c.version = m.version
                      AND c.undone_by IS NULL) AS used_at
            FROM %s
            %s
            """.formatted(
                        dialect.rows(NUMBERS),
                        dialect.joinEach(
                                table + " m",
                                "m.lead_no, m.list_id, m.version",
                                "m.organization_no = :org AND m.lead_no = i.lead_no"));
    }

    @Override
    public Map<LeadId, Use> last(Collection<? extends LeadId> asked, @Nullable LeadListId except, Instant after) {
        Map<Long, LeadId> byNumber = leads.byNumber(asked);
        if (byNumber.isEmpty()) {
            return Map.of();
        }
        return statements
                .query(LAST, NUMBERS, byNumber.keySet())
                .bind("except", except == null ? NO_LIST : except.uuid())
                .bind("after", Instants.toSql(after))
                .reduceResultSet(new HashMap<>(), (last, row, context) -> {
                    LeadId lead = Objects.requireNonNull(byNumber.get(row.getLong("lead_no")));
                    last.merge(lead, use(row), JdbcUses::later);
                    return last;
                });
    }

    private static Use use(ResultSet row) throws SQLException {
        return new Use(new LeadListId(row.getObject("list_id", UUID.class)), Instants.fromSql(row, "used_at"));
    }

    private static Use later(Use one, Use other) {
        return EARLIEST_FIRST.compare(one, other) < 0 ? other : one;
    }

    @Override
    public Optional<DomainName> mailDomain(PersonProfile profile) {
        return freeMail.otherDomain(profile);
    }

    @Override
    public Map<PersonId, Employment> employments(Collection<PersonId> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        return statements
                .query(EMPLOYMENTS, PEOPLE, people)
                .reduceResultSet(new HashMap<>(), (employments, row, context) -> {
                    employments.put(new PersonId(row.getString("id")), employment(row));
                    return employments;
                });
    }

    private static Employment employment(ResultSet row) throws SQLException {
        String company = row.getString("company_id");
        return new Employment(
                company == null ? null : CompanyId.parse(company),
                CompanyDomains.fromSql(row.getString("employer_domain")),
                CompanyDomains.fromSql(row.getString("company_domain")));
    }

    @Override
    public Map<DomainName, Set<CompanyId>> companies(Collection<DomainName> domains) {
        return statements
                .query(COMPANIES, DOMAINS, domains)
                .reduceResultSet(new HashMap<>(), (companies, row, context) -> {
                    companies
                            .computeIfAbsent(
                                    Objects.requireNonNull(CompanyDomains.fromSql(row.getString("company_domain"))),
                                    domain -> new HashSet<>())
                            .add(CompanyId.parse(row.getString("id")));
                    return companies;
                });
    }

    @Override
    public Map<CompanyKey, Integer> members(LeadListId list, Collection<Staff> companies, int atMost) {
        return new StaffCounts(statements).members(list, companies, atMost);
    }

    @Override
    public Map<CompanyKey, Integer> used(
            Collection<Staff> companies, Collection<PersonId> except, Instant after, int atMost) {
        return new StaffCounts(statements).used(companies, leads.find(except), after, atMost);
    }

    @Override
    public void lock(Collection<? extends LeadId> locked) {
        List<LeadId> inOrder = new ArrayList<>(locked);
        inOrder.sort(Comparator.comparing(LeadId::value));
        Collection<LeadId> known = leads.byNumber(inOrder).values();
        inOrder.stream().filter(lead -> !known.contains(lead)).forEach(inserted::add);
        List<Long> numbers = leads.findOrInsert(inOrder);
        statements.update(LOCK, NUMBERS, numbers).execute();
    }

    @Override
    public void release(Collection<? extends LeadId> kept) {
        List<LeadId> unused = kept.stream()
                .<LeadId>map(lead -> lead)
                .filter(inserted::contains)
                .toList();
        if (!unused.isEmpty()) {
            statements.update(RELEASE, NUMBERS, leads.find(unused)).execute();
            leads.forget(unused);
        }
    }
}
