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
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.list.Change;
import io.leadlist.list.LeadList;
import io.leadlist.list.Sharing;
import io.leadlist.storage.Storage;
import io.leadlist.storage.Transaction;
import io.leadlist.storage.Uses.Staff;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * In a list of many members of one company, which the statistics do not know, a cap and a cool-down read some rows for
 * each lead and each company, and do not count the list.
 */
@ParameterizedClass
@EnumSource(Database.class)
class ReuseCostTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07.089Z");
    private static final int MEMBERS = 20_000;
    private static final int STEP = 1_000;
    private static final int INPUTS = 10;
    private static final CompanyId ACME = CompanyId.parse("00000000-0000-4000-8000-000000000001");
    private static final CompanyKey KEY = new CompanyKey("acme.com");
    private static final Staff STAFF = new Staff(KEY, Set.of(ACME), new DomainName("acme.com"), true, false);
    private final OrganizationId organization = new OrganizationId("org-new");
    private final LeadListId list = new LeadListId(UUID.randomUUID());
    private final DataSource dataSource;
    private final ExplainedStatements explained;
    private final Storage storage;

    ReuseCostTest(Database database) {
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
            insert(other, small, 2, 0);
        }
        Jdbi.create(dataSource).useHandle(handle -> handle.execute("ANALYZE"));
        create(organization, list);
        for (int from = 0; from < MEMBERS; from += STEP) {
            insert(organization, list, 2 + from / STEP, from);
        }
    }

    @Test
    void every_call_reads_some_rows_for_each_lead_and_each_company() {
        List<PersonId> people = ids(MEMBERS / 2, INPUTS);
        assertCost(transaction -> assertThat(transaction.uses().members(list, List.of(STAFF), INPUTS))
                .containsEntry(KEY, INPUTS));
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

    private void insert(OrganizationId owner, LeadListId target, int version, int from) {
        storage.write(owner, transaction -> {
            LeadList locked = transaction.lists().lock(target).orElseThrow();
            List<Person> people =
                    ids(from, STEP).stream().map(ReuseCostTest::person).toList();
            transaction.people().insertAbsent(people);
            transaction
                    .members()
                    .add(target, version, people.stream().map(Person::id).toList());
            LeadList grown = locked.nextVersion(STEP, NOW);
            transaction.lists().update(grown);
            transaction
                    .journal()
                    .append(Change.of(grown, new UserId("user"), Change.Source.DIRECT_DATA, null)
                            .withCounts(STEP, 0));
            return true;
        });
    }

    private static Person person(PersonId id) {
        return Person.of(
                id, PersonProfile.named("Sam", "Smith").companyId(ACME.value()).build());
    }

    private static List<PersonId> ids(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(number -> new PersonId("p%06d".formatted(number)))
                .toList();
    }
}
