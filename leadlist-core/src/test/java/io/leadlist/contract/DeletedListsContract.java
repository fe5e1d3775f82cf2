package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.PageRequest;
import io.leadlist.call.UserId;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.PersonId;
import io.leadlist.list.Change.Source;
import io.leadlist.list.LeadList;
import io.leadlist.list.Sharing;
import io.leadlist.storage.Lists;
import io.leadlist.storage.MemberChange.FeedPosition;
import io.leadlist.storage.Transaction;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of {@link Lists}: a deleted list is gone at once, and its rows are purged step by step. */
public abstract class DeletedListsContract extends ListScene {
    private static final UserId USER = new UserId("user");
    private static final List<PersonId> LEADS =
            IntStream.range(0, 30).mapToObj(i -> new PersonId("p" + i)).toList();
    private static final LeadId LEAD = LEADS.get(29);

    private LeadList list;

    /** Tests the adapter of this fixture. */
    protected DeletedListsContract(StorageFixture fixture) {
        super(fixture);
    }

    @BeforeEach
    void storeAList() {
        list = insert(aSharedList(organization));
        fill(list);
    }

    @Test
    void only_the_query_for_deleted_lists_returns_a_deleted_list() {
        run(transaction -> {
            transaction.lists().lock(list.id());
            assertThatItIsThere(transaction.lists());
            transaction.lists().delete(list.id());
            assertThatItIsGone(transaction.lists());
        });
        run(transaction -> {
            assertThatItIsGone(transaction.lists());
            assertThat(transaction.lists().deleted(9)).containsExactly(list.id());
        });
    }

    @Test
    void no_query_returns_a_deleted_list_that_is_partly_purged() {
        delete(list);
        run(transaction -> transaction.lists().purge(list.id(), 1));
        run(transaction -> assertThatItIsGone(transaction.lists()));
    }

    @Test
    void the_id_of_a_deleted_list_cannot_be_inserted_again() {
        delete(list);
        assertThatThrownBy(() -> run(transaction -> transaction.lists().insert(list)))
                .isInstanceOf(RuntimeException.class);
        run(transaction -> assertThatItIsGone(transaction.lists()));
    }

    @Test
    void deleted_lists_are_returned_up_to_the_limit() {
        LeadList second = aStoredList(LeadType.COMPANY);
        LeadList living = aStoredList(LeadType.PERSON);
        delete(list);
        delete(second);
        assertThat(deleted(9)).containsExactlyInAnyOrder(list.id(), second.id()).doesNotContain(living.id());
        assertThat(deleted(1)).hasSize(1);
        run(
                otherOrganization,
                transaction -> assertThat(transaction.lists().deleted(9)).isEmpty());
    }

    @Test
    void a_deleted_list_is_purged_in_steps_until_nothing_is_left() {
        delete(list);
        purgeInSteps(() -> assertThat(deleted(9)).containsExactly(list.id()));
        assertThat(deleted(9)).isEmpty();
        assertThatNothingIsLeft();
        assertThat(purge(list.id(), 10)).isTrue();
    }

    @Test
    void a_deleted_list_is_purged_at_once_if_it_has_few_rows() {
        delete(list);
        assertThat(purge(list.id(), 10_000)).isTrue();
        assertThat(deleted(9)).isEmpty();
        assertThatNothingIsLeft();
    }

    @Test
    void a_list_is_deleted_and_purged_in_one_transaction() {
        run(transaction -> {
            transaction.lists().lock(list.id());
            transaction.lists().delete(list.id());
            assertThat(transaction.lists().purge(list.id(), 10_000)).isTrue();
        });
        assertThat(deleted(9)).isEmpty();
        assertThatNothingIsLeft();
    }

    @Test
    void purging_a_list_without_rows_is_done_at_once() {
        assertThat(purge(new LeadListId(UUID.randomUUID()), 1)).isTrue();
        LeadList empty = aStoredList(LeadType.PERSON);
        delete(empty);
        assertThat(purge(empty.id(), 10)).isTrue();
        assertThat(deleted(9)).isEmpty();
    }

    @Test
    void a_list_that_is_not_deleted_is_not_purged() {
        purge(list.id(), 10_000);
        run(transaction -> {
            assertThatItIsThere(transaction.lists());
            assertThatAllIsThere(transaction, list.id());
        });
    }

    @Test
    void other_lists_keep_their_rows_even_with_the_same_id_in_another_organization() {
        LeadList second = insert(2, LeadType.PERSON, PRIVATE);
        fill(second);
        fill(insert(aSharedList(otherOrganization)));
        delete(list);
        purgeInSteps(() -> run(transaction -> assertThatAllIsThere(transaction, second.id())));
        run(transaction -> assertThatAllIsThere(transaction, second.id()));
        run(otherOrganization, transaction -> {
            assertThatItIsThere(transaction.lists());
            assertThatAllIsThere(transaction, list.id());
            transaction.lists().purge(list.id(), 10_000);
            assertThatAllIsThere(transaction, list.id());
        });
    }

    @Test
    void concurrent_purges_of_one_list_leave_nothing() throws Exception {
        delete(list);
        ConcurrencyContract.together(Collections.nCopies(4, () -> {
            boolean isDone = false;
            for (int step = 0; !isDone && step < 40; step++) {
                isDone = purge(list.id(), 3);
            }
            assertThat(isDone).isTrue();
            return isDone;
        }));
        assertThat(deleted(9)).isEmpty();
        assertThatNothingIsLeft();
    }

    private static LeadList aSharedList(OrganizationId of) {
        return aList(of, 1, LeadType.PERSON, Sharing.of(List.of(USER), true, true), Samples.NOW);
    }

    /** Stores rows of all kinds: present and former members, journal, receipts, raw leads. */
    private void fill(LeadList filled) {
        run(filled.organization(), transaction -> {
            LeadListId id = filled.id();
            transaction.lists().lock(id);
            transaction.members().add(id, 2, LEADS);
            transaction.members().remove(id, 3, LEADS.subList(0, 15));
            for (int version = 1; version <= 25; version++) {
                transaction
                        .journal()
                        .append(
                                Samples.aChange(id, version, "user", Source.BULK_SELECTION, 1, version),
                                Samples.aReceipt(3));
            }
            transaction.imports().insert(ImportSamples.anImport(id).accepting(25));
            transaction.entries().append(id, ImportSamples.entries(1, 25));
        });
    }

    private void delete(LeadList deleted) {
        run(transaction -> {
            transaction.lists().lock(deleted.id());
            transaction.lists().delete(deleted.id());
        });
    }

    private void purgeInSteps(Runnable between) {
        int steps = 1;
        while (!purge(list.id(), 10)) {
            between.run();
            steps++;
            assertThat(steps).as("steps for less than a hundred rows of a kind").isLessThan(20);
        }
    }

    private boolean purge(LeadListId id, int limit) {
        return in(transaction -> transaction.lists().purge(id, limit));
    }

    private List<LeadListId> deleted(int limit) {
        return listIn(transaction -> transaction.lists().deleted(limit));
    }

    private void assertThatItIsThere(Lists lists) {
        assertThat(lists.find(list.id())).isPresent();
        assertThat(lists.lock(list.id())).isPresent();
        for (UserId reader : new UserId[] {null, USER, new UserId("anybody")}) {
            assertThat(lists.page(LeadType.PERSON, reader, PageRequest.first(9)))
                    .extracting(LeadList::id)
                    .contains(list.id());
            assertThat(lists.recent(reader, PageRequest.first(9)))
                    .extracting(LeadList::id)
                    .contains(list.id());
            assertThat(lists.holding(LEAD, reader, PageRequest.first(9)))
                    .extracting(LeadList::id)
                    .contains(list.id());
        }
    }

    private void assertThatItIsGone(Lists lists) {
        assertThat(lists.find(list.id())).isEmpty();
        assertThat(lists.lock(list.id())).isEmpty();
        for (UserId reader : new UserId[] {null, USER, new UserId("anybody")}) {
            assertThat(lists.page(LeadType.PERSON, reader, PageRequest.first(9)))
                    .isEmpty();
            assertThat(lists.recent(reader, PageRequest.first(9))).isEmpty();
            assertThat(lists.holding(LEAD, reader, PageRequest.first(9))).isEmpty();
        }
        assertThat(lists.countForCreation(9)).isZero();
    }

    private static void assertThatAllIsThere(Transaction transaction, LeadListId id) {
        assertThat(transaction.members().memberships(id, LEADS)).hasSize(30);
        assertThat(transaction.members().among(id, LEADS)).hasSize(15);
        assertThat(transaction.journal().since(id, 0, 99)).hasSize(25);
        assertThat(transaction.journal().receipt(id, 25)).contains(Samples.aReceipt(3));
        assertThat(transaction.entries().page(id, PageRequest.first(99))).hasSize(25);
        assertThat(transaction.imports().find(id)).isPresent();
    }

    private void assertThatNothingIsLeft() {
        run(transaction -> {
            LeadListId id = list.id();
            assertThat(transaction.members().memberships(id, LEADS)).isEmpty();
            assertThat(transaction.members().among(id, LEADS)).isEmpty();
            assertThat(transaction.members().changes(list, FeedPosition.before(0), 99, 99))
                    .isEmpty();
            assertThat(transaction.journal().since(id, 0, 99)).isEmpty();
            for (int version = 1; version <= 25; version++) {
                assertThat(transaction.journal().receipt(id, version)).isEmpty();
            }
            assertThat(transaction.entries().page(id, PageRequest.first(99))).isEmpty();
            assertThat(transaction.imports().find(id)).isEmpty();
        });
    }
}
