package io.leadlist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.admission.CompanyKey;
import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.UserId;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.CompanyProfile;
import io.leadlist.lead.DomainName;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.PersonId;
import io.leadlist.list.LeadList;
import io.leadlist.list.Sharing;
import io.leadlist.storage.Storage;
import io.leadlist.storage.Transaction;
import io.leadlist.storage.Uses.Staff;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * In a list of many members of one company, which the statistics do not know, a cap and a cool-down read some rows for
 * each lead and each company, and do not count the list. {@code -Dleadlist.members=1000000} sets the number of members,
 * and prints the plan of the statement that counts them.
 */
@ParameterizedClass
@EnumSource(Database.class)
class ReuseCostTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07.089Z");
    private static final int MEMBERS = Integer.getInteger("leadlist.members", 20_000);
    private static final int STEP = 1_000;
    private static final int INPUTS = 10;
    private static final CompanyId ACME = CompanyId.parse("00000000-0000-4000-8000-000000000001");
    private static final CompanyKey KEY = new CompanyKey("acme.com");
    private static final Staff STAFF = new Staff(KEY, Set.of(ACME), new DomainName("acme.com"), true, false);
    private static final String RECORDS = """
            INSERT INTO lead_record (organization_no, lead_no, lead_type, id, profile, company_id)
            SELECT :org, g.x + 1, 'PERSON', 'p' || lpad(CAST(g.x AS varchar), 6, '0'), '{}', :company FROM %s
            """;
    private static final String MEMBERSHIPS = """
            INSERT INTO lead_list_member (organization_no, list_id, lead_no, version, ordinal)
            SELECT :org, :list, g.x + 1, 2 + g.x / 1000, g.x %% 1000 FROM %s
            """;
    private static final String CHANGES = """
            INSERT INTO lead_list_change
                (organization_no, list_id, version, changed_at, user_id, source, added, member_count)
            SELECT :org, :list, 2 + g.x / 1000, :at, 'user', 'DIRECT_DATA', 1000, g.x + 1000 FROM %s
            WHERE g.x %% 1000 = 0
            """;
    private static final String COUNT = """
            UPDATE lead_list SET member_count = :members, version = 1 + :members / 1000
            WHERE organization_no = :org AND id = :list
            """;
    private final Database database;
    private final OrganizationId organization = new OrganizationId("org-new");
    private final LeadListId list = new LeadListId(UUID.randomUUID());
    private final DataSource dataSource;
    private final ExplainedStatements explained;
    private final Storage storage;

    ReuseCostTest(Database database) {
        this.database = database;
        dataSource = database.empty();
        explained = new ExplainedStatements(database, dataSource, ExplainedStatements::rowsOfLastRuns);
        JdbcSchema.migrate(dataSource);
        storage = JdbcStorage.over(dataSource);
    }

    @BeforeEach
    void fill() {
        for (int number = 0; number < 5; number++) {
            OrganizationId other = new OrganizationId("org-" + number);
            LeadListId small = new LeadListId(UUID.randomUUID());
            create(other, small);
            insert(other, small, STEP);
        }
        Jdbi.create(dataSource).useHandle(handle -> handle.execute("ANALYZE"));
        create(organization, list);
        insert(organization, list, MEMBERS);
    }

    @Test
    void every_call_reads_some_rows_for_each_lead_and_each_company() {
        List<PersonId> people = ids(MEMBERS / 2, INPUTS);
        assertCost(transaction -> assertThat(transaction.uses().members(list, List.of(STAFF), INPUTS))
                .containsEntry(KEY, INPUTS));
        if (MEMBERS >= 1_000_000) {
            System.out.println(database + ": " + explained.plans());
        }
        assertCost(transaction -> assertThat(
                        transaction.uses().used(List.of(STAFF), List.of(), NOW.minusSeconds(1), INPUTS))
                .containsEntry(KEY, INPUTS));
        assertCost(transaction -> assertThat(transaction.uses().last(people, null, NOW.minusSeconds(1)))
                .hasSize(INPUTS));
        assertCost(transaction ->
                assertThat(transaction.uses().employments(people)).hasSize(INPUTS));
        assertCost(transaction -> assertThat(transaction.uses().companies(List.of(new DomainName("acme.com"))))
                .hasSize(1));
        assertCost(transaction -> transaction.uses().lock(people));
    }

    private void assertCost(Consumer<Transaction> call) {
        explained.assertReadsFewer(50L * INPUTS, organization, call);
    }

    private void create(OrganizationId owner, LeadListId id) {
        LeadList created = new LeadList(
                id, owner, "List", LeadType.PERSON, null, null, Sharing.with(new UserId("user")), 0, 1, NOW, NOW);
        storage.write(owner, transaction -> {
            transaction.lists().insert(created);
            transaction
                    .companies()
                    .insertAbsent(List.of(new Company(
                            ACME,
                            CompanyProfile.named("Acme").domain("acme.com").build())));
            return true;
        });
    }

    /** Inserts members without the library, as changes of 1,000 members each. */
    private void insert(OrganizationId owner, LeadListId target, int members) {
        Jdbi.create(dataSource).useHandle(handle -> {
            handle.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
            int number = handle.createQuery(
                            "SELECT organization_no FROM lead_organization WHERE organization_id = :organization")
                    .bind("organization", owner.value())
                    .mapTo(Integer.class)
                    .one();
            for (String sql : List.of(RECORDS, MEMBERSHIPS, CHANGES, COUNT)) {
                handle.createUpdate(sql.formatted(range(members)))
                        .bind("org", number)
                        .bind("list", target.uuid())
                        .bind("members", members)
                        .bind("company", ACME.value())
                        .bind("at", NOW.atOffset(ZoneOffset.UTC))
                        .execute();
            }
        });
    }

    private String range(int members) {
        String function = database == Database.H2 ? "system_range" : "generate_series";
        return function + "(0, " + (members - 1) + ") AS g(x)";
    }

    private static List<PersonId> ids(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(number -> new PersonId("p%06d".formatted(number)))
                .toList();
    }
}
