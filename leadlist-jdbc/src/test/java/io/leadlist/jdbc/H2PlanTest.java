package io.leadlist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.PageRequest;
import io.leadlist.call.UserId;
import io.leadlist.lead.IdentityPolicy;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.list.Change;
import io.leadlist.list.LeadList;
import io.leadlist.list.Sharing;
import io.leadlist.storage.Storage;
import io.leadlist.storage.Transaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** On H2, statements for a few rows do not read all the others, with or without statistics. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
class H2PlanTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07.089Z");
    private static final UserId USER = new UserId("user");
    private static final int MANY = 2_000;
    private static final long FEW = 60;
    private final OrganizationId organization = new OrganizationId("org");
    private final boolean isAnalyzed;
    private final DataSource dataSource = Database.H2.empty();
    private final ExplainedStatements explained = new ExplainedStatements(Database.H2, dataSource, H2Plan::rows);
    private final Storage storage = JdbcStorage.over(dataSource);

    H2PlanTest(boolean isAnalyzed) {
        this.isAnalyzed = isAnalyzed;
        JdbcSchema.migrate(dataSource);
    }

    @Test
    void reading_some_changes_reads_few_rows() throws SQLException {
        LeadList list = list(1);
        fill(transaction -> {
            transaction.lists().insert(list);
            IntStream.range(0, MANY).forEach(version -> transaction.journal().append(change(list.id(), version)));
            return list;
        });

        assertFew(transaction -> transaction.journal().find(list.id(), List.of(7L, 900L, 1_999L)));
    }

    @Test
    void reading_some_memberships_reads_few_rows() throws SQLException {
        LeadList list = list(1);
        fill(transaction -> {
            transaction.lists().insert(list);
            return transaction.members().add(list.id(), 2, Scene.personIds(0, MANY));
        });

        assertFew(transaction -> transaction.members().memberships(list.id(), Scene.personIds(10, 3)));
        assertFew(transaction -> transaction.members().among(list.id(), Scene.personIds(10, 3)));
    }

    @Test
    void reading_and_replacing_some_people_reads_few_rows() throws SQLException {
        List<Person> people = IntStream.range(0, MANY)
                .mapToObj(number -> Person.of(
                        new PersonId("p" + number),
                        PersonProfile.builder()
                                .emails("p" + number + "@example.com")
                                .build()))
                .toList();
        fill(transaction -> {
            transaction.people().insertNew(people, IdentityPolicy.DEFAULT);
            return people;
        });
        List<Person> few = people.subList(10, 13);

        assertFew(transaction ->
                transaction.people().find(few.stream().map(Person::id).toList()));
        assertFew(transaction -> {
            transaction.people().replace(few);
            return few;
        });
    }

    @Test
    void reading_a_page_of_recent_lists_reads_few_rows() throws SQLException {
        fill(transaction -> {
            IntStream.range(0, MANY).forEach(number -> transaction.lists().insert(list(number)));
            return organization;
        });

        assertFew(transaction -> transaction.lists().recent(USER, PageRequest.first(5)));
    }

    private <T> void fill(Function<Transaction, T> content) throws SQLException {
        storage.write(organization, content);
        if (isAnalyzed) {
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("ANALYZE");
            }
        }
    }

    private <T> void assertFew(Function<Transaction, T> work) {
        Storage explainedStorage = JdbcStorage.over(explained.dataSource());
        long rows = explained.rowsOf(() -> explainedStorage.write(organization, work));
        assertThat(rows).as(explained.plans()).isLessThan(FEW);
    }

    private LeadList list(int number) {
        return new LeadList(
                new LeadListId(new UUID(3, number)),
                organization,
                "List " + number,
                LeadType.PERSON,
                null,
                null,
                Sharing.with(USER),
                0,
                1,
                NOW,
                NOW.plusSeconds(number));
    }

    private static Change change(LeadListId list, int version) {
        return new Change(
                list, version, NOW, USER, Change.Source.MANUAL_SELECTION, 1, 0, version, null, null, null, null);
    }
}
