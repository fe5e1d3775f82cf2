package io.leadlist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.PageRequest;
import io.leadlist.call.UserId;
import io.leadlist.lead.LeadType;
import io.leadlist.list.LeadList;
import io.leadlist.list.MemberPosition;
import io.leadlist.list.Sharing;
import io.leadlist.storage.Lists.SortKey;
import io.leadlist.storage.MemberChange.FeedPosition;
import io.leadlist.storage.Storage;
import io.leadlist.storage.Transaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The cost of a page if the statistics show few lists for each organization, and few members for each list. */
@ParameterizedClass
@EnumSource(Database.class)
class FewRowsPagesTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07.089Z");
    private static final UserId READER = new UserId("reader");
    private static final int LIMIT = 10;
    private final OrganizationId organization = new OrganizationId("org-grown");
    private final DataSource dataSource;
    private final ExplainedStatements explained;
    private final Storage storage;

    FewRowsPagesTest(Database database) throws SQLException {
        dataSource = database.empty();
        explained = new ExplainedStatements(database, dataSource, ExplainedStatements::rowsOfLastRuns);
        JdbcSchema.migrate(dataSource);
        storage = JdbcStorage.over(dataSource);
        for (int number = 0; number < 1000; number++) {
            insert(new OrganizationId("org-" + UUID.randomUUID()), 1 + number % 13);
        }
        analyze();
    }

    @Test
    void a_page_of_recent_lists_does_not_read_other_lists() {
        List<LeadList> lists = insert(organization, 500);
        for (LeadList at : List.of(lists.get(10), lists.get(250), lists.get(490))) {
            for (PageRequest<SortKey> page : around(SortKey.of(at))) {
                assertCost(transaction -> transaction.lists().recent(READER, page));
            }
        }
    }

    @Test
    void a_page_of_the_lists_of_a_type_does_not_read_other_lists() {
        List<LeadListId> ids =
                insert(organization, 500).stream().map(LeadList::id).sorted().toList();
        for (LeadListId at : List.of(ids.get(10), ids.get(250), ids.get(490))) {
            for (PageRequest<LeadListId> page : around(at)) {
                assertCost(transaction -> transaction.lists().page(LeadType.PERSON, READER, page));
            }
        }
    }

    @Test
    void a_page_of_members_does_not_read_other_members() {
        LeadList list = insert(organization, 1).get(0).atVersion(2);
        storage.write(organization, transaction -> transaction.members().add(list.id(), 2, Scene.personIds(0, 2000)));
        for (int ordinal : List.of(10, 1000, 1900)) {
            MemberPosition after = new MemberPosition(2, ordinal);
            assertCost(transaction -> transaction.members().page(list, after, LIMIT));
            assertCost(transaction -> transaction.members().page(list.atVersion(3), after, LIMIT));
            assertCost(transaction -> transaction.members().changes(list, new FeedPosition(2, false, after), 2, LIMIT));
        }
    }

    private static <T> List<PageRequest<T>> around(T position) {
        return List.of(
                PageRequest.after(position, LIMIT), PageRequest.before(position, LIMIT), PageRequest.first(LIMIT));
    }

    private void assertCost(Consumer<Transaction> query) {
        Storage explainedStorage = JdbcStorage.over(explained.dataSource());
        long rows = explained.rowsOf(() -> explainedStorage.read(organization, transaction -> {
            query.accept(transaction);
            return organization;
        }));
        assertThat(rows).as(explained.plans()).isLessThan(15L * LIMIT);
    }

    private List<LeadList> insert(OrganizationId owner, int count) {
        List<LeadList> lists = IntStream.range(0, count)
                .mapToObj(number -> aList(owner, number))
                .toList();
        return storage.write(owner, transaction -> {
            lists.forEach(transaction.lists()::insert);
            lists.stream().limit(2).forEach(list -> transaction.members().add(list.id(), 2, Scene.personIds(0, 7)));
            return lists;
        });
    }

    private static LeadList aList(OrganizationId owner, int number) {
        return new LeadList(
                new LeadListId(UUID.randomUUID()),
                owner,
                "List " + number,
                LeadType.PERSON,
                null,
                null,
                Sharing.with(READER),
                0,
                1,
                NOW,
                NOW.plusSeconds(number));
    }

    private void analyze() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ANALYZE");
        }
    }
}
