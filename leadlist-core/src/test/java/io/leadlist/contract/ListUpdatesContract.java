package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.call.Role;
import io.leadlist.call.UserId;
import io.leadlist.lead.LeadType;
import io.leadlist.list.Campaign;
import io.leadlist.list.Grant;
import io.leadlist.list.LeadList;
import io.leadlist.list.ListDetails;
import io.leadlist.list.Sharing;
import io.leadlist.storage.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of {@link Lists}: each update method stores only its part of a list. */
public abstract class ListUpdatesContract extends ListScene {
    private static final ListDetails DETAILS =
            new ListDetails("Other", Campaign.of(Samples.NOW, Samples.NOW.plusMillis(1)));
    private static final Sharing SHARING = sharing(
            new Grant(new UserId("z"), Role.VIEWER),
            new Grant(new UserId("user"), Role.EDITOR),
            new Grant(new UserId("a"), Role.OWNER));

    private LeadList list;
    private LeadList changed;

    /** Tests the adapter of this fixture. */
    protected ListUpdatesContract(StorageFixture fixture) {
        super(fixture);
    }

    @BeforeEach
    void storeAList() {
        list = aStoredList(LeadType.PERSON);
        changed = list.nextVersion(3, Samples.NOW.plusMillis(1)).with(DETAILS).with(SHARING);
    }

    @Test
    void an_update_stores_only_count_version_and_instant() {
        store(Lists::update, changed);
        assertThatItIs(list.nextVersion(3, Samples.NOW.plusMillis(1)));
    }

    @Test
    void an_update_can_lower_the_count() {
        store(Lists::update, list.nextVersion(3_000_000, Samples.NOW));
        store(Lists::update, list.nextVersion(3_000_000, Samples.NOW).nextVersion(-2_999_999, Samples.NOW));
        assertThatItIs(list.nextVersion(0, Samples.NOW).nextVersion(1, Samples.NOW));
    }

    @Test
    void an_update_of_details_stores_only_name_and_campaign() {
        store(Lists::updateDetails, changed);
        assertThatItIs(list.with(DETAILS));
    }

    @Test
    void a_campaign_can_be_removed_and_set_and_names_can_be_odd() {
        for (String text : Samples.ODD_TEXTS) {
            for (ListDetails details :
                    List.of(new ListDetails(text, null), new ListDetails(text, DETAILS.campaign()))) {
                store(Lists::updateDetails, list.with(details));
                assertThatItIs(list.with(details));
            }
        }
    }

    @Test
    void an_update_of_users_stores_only_users_with_roles_in_order() {
        store(Lists::updateUsers, changed);
        assertThatItIs(list.with(SHARING));
    }

    @Test
    void users_can_be_added_removed_and_change_roles_and_order() {
        Grant first = new Grant(new UserId("first"), Role.OWNER);
        Grant second = new Grant(new UserId("FIRST"), Role.OWNER);
        for (Sharing sharing : List.of(
                sharing(first, second),
                sharing(second, first),
                sharing(second),
                sharing(new Grant(second.user(), Role.VIEWER), first),
                sharing(first))) {
            store(Lists::updateUsers, list.with(sharing));
            assertThatItIs(list.with(sharing));
        }
    }

    @Test
    void a_list_can_have_the_maximum_number_of_users() {
        List<Grant> grants = new ArrayList<>(IntStream.range(1, Sharing.MAX_USERS)
                .mapToObj(i -> new Grant(new UserId("u" + (i * 7) % Sharing.MAX_USERS), Role.VIEWER))
                .toList());
        grants.add(new Grant(new UserId("last"), Role.OWNER));
        LeadList full = list.with(new Sharing(grants, false, false));
        store(Lists::updateUsers, full);
        assertThatItIs(full);
        store(Lists::updateUsers, list);
        assertThatItIs(list);
    }

    @Test
    void all_parts_can_be_stored_and_read_in_one_transaction() {
        run(transaction -> {
            Lists lists = transaction.lists();
            lists.lock(list.id());
            lists.update(changed);
            lists.updateDetails(changed);
            lists.updateUsers(changed);
            assertThat(lists.find(list.id())).contains(changed);
        });
        assertThatItIs(changed);
    }

    @Test
    void other_lists_and_organizations_do_not_change() {
        LeadList second = aStoredList(LeadType.PERSON);
        LeadList other = insert(new LeadList(
                list.id(),
                otherOrganization,
                "Other",
                LeadType.COMPANY,
                null,
                null,
                PRIVATE,
                5,
                6,
                Samples.NOW,
                Samples.NOW));
        store(Lists::update, changed);
        store(Lists::updateDetails, changed);
        store(Lists::updateUsers, changed);
        assertThat(optionalIn(transaction -> transaction.lists().find(second.id())))
                .contains(second);
        run(
                otherOrganization,
                transaction -> assertThat(transaction.lists().find(list.id())).contains(other));
    }

    private void store(BiConsumer<Lists, LeadList> part, LeadList as) {
        run(transaction -> {
            transaction.lists().lock(list.id());
            part.accept(transaction.lists(), as);
        });
    }

    private void assertThatItIs(LeadList expected) {
        assertThat(optionalIn(transaction -> transaction.lists().find(list.id())))
                .contains(expected);
    }

    private static Sharing sharing(Grant... grants) {
        return new Sharing(List.of(grants), false, false);
    }
}
