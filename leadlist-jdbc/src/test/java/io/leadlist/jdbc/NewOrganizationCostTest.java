package io.leadlist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.UserId;
import io.leadlist.lead.IdentityKey;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.list.LeadList;
import io.leadlist.list.Sharing;
import io.leadlist.storage.Storage;
import io.leadlist.storage.Transaction;
import java.time.Instant;
import java.util.List;
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
 * The statistics know 20 organizations, and not the one that was filled since. Its rows are looked up by their whole
 * keys nevertheless: some for each input, and not all of the organization.
 */
@ParameterizedClass
@EnumSource(Database.class)
class NewOrganizationCostTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07.089Z");
    private static final int PEOPLE = 12_000;
    private static final int INPUTS = 10;
    private final OrganizationId organization = new OrganizationId("org-new");
    private final DataSource dataSource;
    private final ExplainedStatements explained;
    private final Storage storage;
    private LeadListId list = new LeadListId(UUID.randomUUID());

    NewOrganizationCostTest(Database database) {
        dataSource = database.empty();
        explained = new ExplainedStatements(database, dataSource, ExplainedStatements::rowsOfLastRuns);
        JdbcSchema.migrate(dataSource);
        storage = JdbcStorage.over(dataSource);
    }

    @BeforeEach
    void fill() {
        for (int number = 0; number < 20; number++) {
            fill(new OrganizationId("org-" + number), 1_000);
        }
        Jdbi.create(dataSource).useHandle(handle -> handle.execute("ANALYZE"));
        list = fill(organization, PEOPLE);
    }

    @Test
    void known_ids_are_looked_up_one_by_one() {
        assertCost(transaction -> {
            transaction.lists().lock(list, ids(0, INPUTS));
            transaction.people().standing(ids(0, INPUTS));
        });
        assertCost(transaction -> transaction.people().standing(ids(0, INPUTS)));
        assertCost(transaction -> transaction.people().find(ids(0, INPUTS)));
    }

    @Test
    void people_are_matched_by_their_keys() {
        List<IdentityKey> keys = IntStream.range(0, INPUTS)
                .mapToObj(NewOrganizationCostTest::person)
                .flatMap(person -> person.profile().identityKeys().stream())
                .toList();
        assertCost(transaction -> transaction.people().matches(keys));
        assertCost(transaction -> transaction
                .people()
                .matches(ids(0, INPUTS).stream().map(IdentityKey::of).toList()));
    }

    @Test
    void members_are_found_and_removed_one_by_one() {
        assertCost(transaction -> transaction.members().among(list, ids(0, INPUTS)));
        assertCost(transaction -> transaction.members().memberships(list, ids(0, INPUTS)));
        assertCost(transaction -> {
            transaction.lists().lock(list);
            transaction.members().remove(list, 3, ids(0, INPUTS));
        });
        storage.<Integer>read(organization, transaction -> {
            assertThat(transaction.members().among(list, ids(0, 2 * INPUTS))).hasSize(INPUTS);
            return INPUTS;
        });
    }

    private void assertCost(Consumer<Transaction> call) {
        Storage explainedStorage = JdbcStorage.over(explained.dataSource());
        long rows = explained.rowsOf(() -> explainedStorage.write(organization, transaction -> {
            call.accept(transaction);
            return organization;
        }));
        assertThat(rows).as(explained.plans()).isLessThan(30L * INPUTS);
    }

    private LeadListId fill(OrganizationId owner, int count) {
        LeadList filled = new LeadList(
                new LeadListId(UUID.randomUUID()),
                owner,
                "People",
                LeadType.PERSON,
                null,
                null,
                Sharing.with(new UserId("user")),
                0,
                1,
                NOW,
                NOW);
        return storage.write(owner, transaction -> {
            transaction.lists().insert(filled);
            transaction
                    .people()
                    .insertAbsent(IntStream.range(0, count)
                            .mapToObj(NewOrganizationCostTest::person)
                            .toList());
            transaction.members().add(filled.id(), 2, ids(0, count));
            return filled.id();
        });
    }

    private static List<PersonId> ids(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> new PersonId("person-" + number))
                .toList();
    }

    private static Person person(int number) {
        return Person.of(
                new PersonId("person-" + number),
                PersonProfile.named("Person", "Number " + number)
                        .emails("person" + number + "@example.com")
                        .build());
    }
}
