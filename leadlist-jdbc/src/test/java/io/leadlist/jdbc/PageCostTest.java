package io.leadlist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.PageRequest;
import io.leadlist.call.UserId;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.PersonId;
import io.leadlist.list.LeadList;
import io.leadlist.list.MemberPosition;
import io.leadlist.list.Sharing;
import io.leadlist.storage.Lists.SortKey;
import io.leadlist.storage.MemberChange.FeedPosition;
import io.leadlist.storage.Storage;
import io.leadlist.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The number of rows read for a page does not grow with its depth, nor with unrelated rows. */
@ParameterizedClass
@EnumSource(Database.class)
class PageCostTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07.089Z");
    private static final UserId READER = new UserId("reader");
    private static final int LIMIT = 10;
    private static final int ROUND = 50;
    private static final int ROUNDS = 20;
    /** The most rows read for a page: some for each returned row, and for each row of its first change. */
    private static final long PAGE = 8L * (LIMIT + ROUND);

    private final OrganizationId organization = new OrganizationId("org-" + UUID.randomUUID());
    private final ExplainedStatements explained;
    private final Storage storage;
    private final Storage explainedStorage;

    PageCostTest(Database database) {
        explained = new ExplainedStatements(database);
        storage = JdbcStorage.over(database.shared());
        explainedStorage = JdbcStorage.over(explained.dataSource());
    }

    @Test
    void a_page_of_members_costs_the_same_at_any_depth() {
        LeadList list = aListWithManyChanges();
        for (int round = 0; round < ROUNDS; round += 3) {
            MemberPosition after = new MemberPosition(2 + 2L * round, 10);
            assertThat(cost(transaction -> transaction.members().page(list, after, LIMIT)))
                    .as("round %s%n%s", round, explained.plans())
                    .isLessThan(PAGE);
        }
    }

    @Test
    void a_page_as_of_an_earlier_version_costs_the_same_at_any_depth() {
        LeadList earlier = aListWithManyChanges().atVersion(2 * ROUNDS);
        for (int round = 0; round < ROUNDS - 3; round += 3) {
            MemberPosition after = new MemberPosition(2 + 2L * round, 10);
            assertThat(cost(transaction -> transaction.members().page(earlier, after, LIMIT)))
                    .as("round %s%n%s", round, explained.plans())
                    .isLessThan(PAGE);
        }
    }

    @Test
    void the_first_page_does_not_read_former_members() {
        LeadList list = aListWithManyChanges();
        long version = list.version() + 1;
        storage.write(organization, transaction -> {
            transaction.lists().lock(list.id());
            transaction.members().removeAllBut(list.id(), version, List.of());
            return transaction.members().add(list.id(), version + 1, people(0, LIMIT));
        });
        assertThat(cost(transaction ->
                        transaction.members().page(list.atVersion(version + 1), MemberPosition.START, LIMIT)))
                .as(explained.plans())
                .isLessThan(PAGE);
    }

    @Test
    void a_page_of_changes_costs_the_same_at_any_depth() {
        LeadList list = aListWithManyChanges();
        for (int round = 0; round < ROUNDS; round += 3) {
            FeedPosition after = FeedPosition.before(2 + 2L * round);
            assertThat(cost(transaction -> transaction.members().changes(list, after, list.version(), LIMIT)))
                    .as("round %s%n%s", round, explained.plans())
                    .isLessThan(2 * PAGE);
        }
    }

    @Test
    void a_page_inside_a_change_that_removed_many_members_costs_the_same_at_any_depth() {
        LeadList list = aListWithManyChanges();
        long clearing = list.version() + 1;
        storage.write(organization, transaction -> {
            transaction.lists().lock(list.id());
            return transaction.members().removeAllBut(list.id(), clearing, List.of());
        });
        for (int round = 0; round < ROUNDS; round += 3) {
            FeedPosition after = new FeedPosition(clearing, false, new MemberPosition(2 + 2L * round, 10));
            assertThat(cost(transaction -> transaction.members().changes(list, after, clearing, LIMIT)))
                    .as("round %s%n%s", round, explained.plans())
                    .isLessThan(2 * PAGE);
        }
    }

    @Test
    void a_page_of_recent_lists_costs_the_same_at_any_depth() {
        List<LeadList> lists = manyLists();
        for (LeadList list : List.of(lists.get(10), lists.get(250), lists.get(490))) {
            for (PageRequest<SortKey> page :
                    List.of(PageRequest.after(SortKey.of(list), LIMIT), PageRequest.before(SortKey.of(list), LIMIT))) {
                assertThat(cost(transaction -> transaction.lists().recent(READER, page)))
                        .as(explained.plans())
                        .isLessThan(10L * LIMIT);
            }
        }
        assertThat(cost(transaction -> transaction.lists().recent(READER, PageRequest.first(LIMIT))))
                .as(explained.plans())
                .isLessThan(10L * LIMIT);
    }

    @Test
    void lists_that_contain_a_lead_are_found_without_reading_other_lists() {
        List<LeadList> lists = manyLists();
        PersonId lead = people(0, 1).get(0);
        storage.write(organization, transaction -> {
            for (LeadList list : List.of(lists.get(3), lists.get(444))) {
                transaction.members().add(list.id(), 2, people(0, 500));
            }
            return lists;
        });
        assertThat(cost(transaction -> transaction.lists().holding(lead, READER, PageRequest.first(LIMIT))))
                .as(explained.plans())
                .isLessThan(40);
    }

    private long cost(Consumer<Transaction> query) {
        explainedStorage.read(organization, transaction -> organization); // remembers the organization's number
        return explained.rowsOf(() -> explainedStorage.read(organization, transaction -> {
            query.accept(transaction);
            return organization;
        }));
    }

    /** Creates a list. In each round one change adds 50 people, and the next one removes 25 of the previous round. */
    private LeadList aListWithManyChanges() {
        LeadList list = aList(0);
        storage.write(organization, transaction -> {
            transaction.lists().insert(list);
            for (int round = 0; round < ROUNDS; round++) {
                transaction.members().add(list.id(), 2 + 2L * round, people(round * ROUND, ROUND));
                transaction
                        .members()
                        .remove(list.id(), 3 + 2L * round, people(Math.max(0, round - 1) * ROUND, ROUND / 2));
            }
            return list;
        });
        return list.atVersion(1 + 2L * ROUNDS);
    }

    private List<LeadList> manyLists() {
        List<LeadList> lists = IntStream.range(0, 500).mapToObj(this::aList).toList();
        storage.write(organization, transaction -> {
            lists.forEach(transaction.lists()::insert);
            return lists;
        });
        return lists;
    }

    private LeadList aList(int number) {
        return new LeadList(
                new LeadListId(UUID.randomUUID()),
                organization,
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

    private static List<PersonId> people(int from, int count) {
        return Scene.personIds(from, count);
    }
}
