package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.call.LeadListId;
import io.leadlist.call.UserId;
import io.leadlist.lead.LeadType;
import io.leadlist.list.Campaign;
import io.leadlist.list.IcpId;
import io.leadlist.list.LeadList;
import io.leadlist.list.Sharing;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The contract of {@link io.leadlist.storage.Lists}. */
public abstract class ListsContract extends StorageContract {
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
                    new Sharing(List.of(new UserId("z"), new UserId(text), new UserId("a")), true, true),
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
    void a_list_can_do_without_icp_and_campaign() {
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
    void a_list_is_seen_in_the_transaction_that_inserted_it() {
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
    void two_organizations_can_have_lists_of_one_id() {
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
        run(otherOrganization, transaction -> transaction.lists().update(other.grownBy(1, Samples.NOW)));
        assertThat(optionalIn(transaction -> transaction.lists().find(list.id())))
                .contains(list);
    }

    @Test
    void an_update_stores_count_version_and_instant() {
        LeadList list = aStoredList(LeadType.PERSON);
        LeadList grown = list.grownBy(3, Samples.NOW.plusMillis(1));
        run(transaction -> {
            transaction.lists().lock(list.id());
            transaction.lists().update(grown);
        });
        assertThat(optionalIn(transaction -> transaction.lists().find(list.id())))
                .contains(grown);
    }
}
