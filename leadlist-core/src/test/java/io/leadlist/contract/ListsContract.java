package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadlist.call.LeadListId;
import io.leadlist.call.PageRequest;
import io.leadlist.call.UserId;
import io.leadlist.lead.LeadType;
import io.leadlist.list.Campaign;
import io.leadlist.list.IcpId;
import io.leadlist.list.LeadList;
import io.leadlist.list.ListDetails;
import io.leadlist.list.Sharing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The contract of {@link io.leadlist.storage.Lists}. */
public abstract class ListsContract extends ListScene {
    /** Tests the adapter of this fixture. */
    protected ListsContract(StorageFixture fixture) {
        super(fixture);
    }

    @Test
    void a_list_is_found_and_locked_as_it_was_inserted() {
        for (String text : Samples.ODD_TEXTS) {
            LeadList list = new LeadList(
                    new LeadListId(UUID.randomUUID()),
                    organization,
                    text,
                    LeadType.COMPANY,
                    new IcpId(UUID.randomUUID()),
                    Campaign.of(Campaign.MIN, Campaign.MAX),
                    Sharing.of(List.of(new UserId("z"), new UserId(text), new UserId("a")), true, true),
                    Long.MAX_VALUE,
                    7,
                    Instant.parse("2024-01-01T00:00:00.001Z"),
                    Samples.NOW);
            run(transaction -> transaction.lists().insert(list));
            assertThat(optionalIn(transaction -> transaction.lists().find(list.id())))
                    .contains(list);
            assertThat(optionalIn(transaction -> transaction.lists().lock(list.id())))
                    .contains(list);
        }
    }

    @Test
    void a_list_can_lack_icp_and_campaign() {
        LeadList list = new LeadList(
                new LeadListId(UUID.randomUUID()),
                organization,
                "n",
                LeadType.PERSON,
                null,
                null,
                Sharing.with(new UserId("user")),
                0,
                1,
                Samples.NOW,
                Samples.NOW);
        run(transaction -> transaction.lists().insert(list));
        assertThat(optionalIn(transaction -> transaction.lists().find(list.id())))
                .contains(list);
    }

    @Test
    void a_list_is_found_in_the_transaction_that_inserted_it() {
        LeadList list = Samples.aList(organization, LeadType.PERSON);
        assertThat(optionalIn(transaction -> {
                    transaction.lists().insert(list);
                    return transaction.lists().lock(list.id());
                }))
                .contains(list);
    }

    @Test
    void an_unknown_list_is_neither_found_nor_locked() {
        LeadListId unknown = new LeadListId(UUID.randomUUID());
        assertThat(optionalIn(transaction -> transaction.lists().find(unknown))).isEmpty();
        assertThat(optionalIn(transaction -> transaction.lists().lock(unknown))).isEmpty();
    }

    @Test
    void a_list_of_another_organization_is_neither_found_nor_locked() {
        LeadList list = aStoredList(LeadType.PERSON);
        run(otherOrganization, transaction -> {
            assertThat(transaction.lists().find(list.id())).isEmpty();
            assertThat(transaction.lists().lock(list.id())).isEmpty();
        });
    }

    @Test
    void two_organizations_can_have_lists_with_one_id() {
        LeadList list = aStoredList(LeadType.PERSON);
        LeadList other = new LeadList(
                list.id(),
                otherOrganization,
                "Other",
                LeadType.COMPANY,
                null,
                null,
                Sharing.with(new UserId("user")),
                5,
                6,
                Samples.NOW,
                Samples.NOW);
        run(otherOrganization, transaction -> transaction.lists().insert(other));
        run(otherOrganization, transaction -> transaction.lists().update(other.nextVersion(1, Samples.NOW)));
        assertThat(optionalIn(transaction -> transaction.lists().find(list.id())))
                .contains(list);
    }

    @Test
    void users_are_read_with_their_roles_in_the_order_in_which_they_got_access() {
        LeadList list =
                Samples.aList(organization, LeadType.PERSON).with(new Sharing(Samples.oddGrants(), false, true));
        run(transaction -> transaction.lists().insert(list));
        assertThat(optionalIn(transaction -> transaction.lists().find(list.id())))
                .contains(list);
        assertThat(optionalIn(transaction -> transaction.lists().lock(list.id())))
                .contains(list);
    }

    @Test
    void a_list_with_an_existing_id_is_not_inserted() {
        LeadList list = aStoredList(LeadType.PERSON);
        LeadList second = list.with(new ListDetails("Second", null));
        assertThatThrownBy(() -> run(transaction -> transaction.lists().insert(second)))
                .isInstanceOf(RuntimeException.class);
        assertThat(optionalIn(transaction -> transaction.lists().find(list.id())))
                .contains(list);
    }

    @Test
    void lists_are_counted_up_to_the_limit() {
        assertThat(count(5)).isZero();
        insert(1, LeadType.PERSON, PRIVATE);
        insert(2, LeadType.COMPANY, PRIVATE);
        insert(3, LeadType.PERSON, PRIVATE);
        insert(aList(otherOrganization, 4, LeadType.PERSON, PRIVATE, Samples.NOW));
        assertThat(count(5)).isEqualTo(3);
        assertThat(count(4)).isEqualTo(3);
        assertThat(count(3)).isEqualTo(3);
        assertThat(count(2)).isEqualTo(2);
        assertThat(count(1)).isEqualTo(1);
        assertThat(count(Integer.MAX_VALUE)).isEqualTo(3);
    }

    @Test
    void a_list_that_was_inserted_in_the_same_transaction_is_counted() {
        run(transaction -> {
            assertThat(transaction.lists().countForCreation(9)).isZero();
            transaction.lists().insert(Samples.aList(organization, LeadType.PERSON));
            assertThat(transaction.lists().countForCreation(9)).isEqualTo(1);
        });
    }

    @Test
    void lists_of_one_type_are_paged_by_descending_id_in_both_directions() {
        List<LeadList> lists = new ArrayList<>();
        for (int i : List.of(5, 250, 1, 128, 127, 64)) {
            lists.add(insert(i, LeadType.PERSON, PRIVATE));
            insert(i + 1_000, LeadType.COMPANY, PRIVATE);
        }
        List<LeadList> sorted = lists.stream()
                .sorted(Comparator.comparing(LeadList::id).reversed())
                .toList();
        assertThatPagesAreOf(sorted, LeadList::id, page -> page(null, page));
        LeadListId between = id(100);
        assertThat(page(null, PageRequest.after(between, 1))).isEqualTo(sorted.subList(3, 4));
        assertThat(page(null, PageRequest.before(between, 1))).isEqualTo(sorted.subList(2, 3));
    }

    @Test
    void a_reader_sees_lists_with_a_role_and_shared_lists() {
        UserId reader = new UserId("reader");
        LeadList own = insert(1, LeadType.PERSON, Sharing.with(reader));
        insert(2, LeadType.PERSON, Sharing.with(new UserId("READER"), new UserId("reader ")));
        LeadList named = insert(3, LeadType.PERSON, Sharing.with(new UserId("user"), reader, new UserId("z")));
        insert(4, LeadType.PERSON, Sharing.of(List.of(new UserId("user")), false, true));
        LeadList shared = insert(5, LeadType.PERSON, Sharing.of(List.of(new UserId("user")), true, false));
        assertThat(page(reader, PageRequest.first(9))).containsExactly(shared, named, own);
        assertThat(page(reader, PageRequest.first(2))).containsExactly(shared, named);
        assertThat(page(reader, PageRequest.after(shared.id(), 1))).containsExactly(named);
        assertThat(page(reader, PageRequest.before(own.id(), 1))).containsExactly(named);
        assertThat(page(null, PageRequest.first(9))).hasSize(5);
    }

    @Test
    void lists_of_another_organization_are_on_no_page() {
        LeadList mine = insert(1, LeadType.PERSON, Sharing.of(List.of(new UserId("user")), true, true));
        run(otherOrganization, transaction -> {
            assertThat(transaction.lists().page(LeadType.PERSON, null, PageRequest.first(9)))
                    .isEmpty();
            assertThat(transaction.lists().page(LeadType.PERSON, new UserId("user"), PageRequest.first(9)))
                    .isEmpty();
        });
        assertThat(page(new UserId("user"), PageRequest.first(9))).containsExactly(mine);
    }

    private List<LeadList> page(UserId reader, PageRequest<LeadListId> page) {
        return listIn(transaction -> transaction.lists().page(LeadType.PERSON, reader, page));
    }

    private int count(int atMost) {
        return in(transaction -> transaction.lists().countForCreation(atMost));
    }
}
