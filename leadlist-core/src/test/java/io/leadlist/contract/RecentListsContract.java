package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.call.LeadListId;
import io.leadlist.call.PageRequest;
import io.leadlist.call.Role;
import io.leadlist.call.UserId;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.PersonId;
import io.leadlist.list.LeadList;
import io.leadlist.list.Sharing;
import io.leadlist.storage.Lists.SortKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The contract of {@link io.leadlist.storage.Lists}: the last changed lists, and the lists that hold a lead. */
public abstract class RecentListsContract extends ListScene {
    private static final UserId OWNER = new UserId("owner");
    private static final UserId READER = new UserId("reader");
    private static final PersonId LEAD = new PersonId("lead");

    /** Tests the adapter of this fixture. */
    protected RecentListsContract(StorageFixture fixture) {
        super(fixture);
    }

    @Test
    void lists_of_both_types_are_ordered_by_last_change_then_by_id() {
        List<LeadList> lists = new ArrayList<>();
        for (int i : List.of(5, 250, 1, 128, 127, 64)) {
            LeadType type = i % 2 == 0 ? LeadType.PERSON : LeadType.COMPANY;
            lists.add(insert(changedAt(i, type, Samples.NOW.plusMillis(i % 3))));
        }
        lists.sort(Comparator.comparing(LeadList::updatedAt)
                .thenComparing(LeadList::id)
                .reversed());
        assertThatPagesAreOf(lists, SortKey::of, page -> recent(null, page));
        assertThatPagesAreOf(lists, SortKey::of, page -> recent(new UserId("user"), page));
    }

    @Test
    void a_page_can_begin_at_a_position_without_a_list() {
        LeadList older = insert(changedAt(200, LeadType.PERSON, Samples.NOW));
        LeadList newer = insert(changedAt(1, LeadType.PERSON, Samples.NOW.plusMillis(2)));
        SortKey between = new SortKey(Samples.NOW.plusMillis(1), id(100));
        assertThat(recent(null, PageRequest.after(between, 9))).containsExactly(older);
        assertThat(recent(null, PageRequest.before(between, 9))).containsExactly(newer);
        assertThat(recent(null, PageRequest.after(new SortKey(Samples.NOW, id(201)), 9)))
                .containsExactly(older);
        assertThat(recent(null, PageRequest.before(new SortKey(Samples.NOW.plusMillis(2), id(0)), 9)))
                .containsExactly(newer);
    }

    @Test
    void a_list_that_is_changed_comes_first() {
        LeadList first = insert(changedAt(1, LeadType.PERSON, Samples.NOW));
        LeadList second = insert(changedAt(2, LeadType.COMPANY, Samples.NOW.plusMillis(1)));
        assertThat(recent(null, PageRequest.first(9))).containsExactly(second, first);
        LeadList changed = first.nextVersion(0, Samples.NOW.plusMillis(2));
        run(transaction -> {
            transaction.lists().lock(first.id());
            transaction.lists().update(changed);
        });
        assertThat(recent(null, PageRequest.first(9))).containsExactly(changed, second);
    }

    @Test
    void a_reader_sees_lists_with_any_role_and_shared_lists() {
        List<LeadList> open = openAndClosedLists();
        assertThatPagesAreOf(open, SortKey::of, page -> recent(READER, page));
        assertThatPagesAreOf(open, LeadList::id, page -> holding(LEAD, READER, page));
        assertThat(recent(null, PageRequest.first(99))).hasSize(9);
        assertThat(holding(LEAD, null, PageRequest.first(99))).hasSize(9);
        List<LeadListId> pages =
                listIn(transaction -> transaction.lists().page(LeadType.PERSON, READER, PageRequest.first(99))).stream()
                        .map(LeadList::id)
                        .toList();
        assertThat(pages).isEqualTo(open.stream().map(LeadList::id).toList());
    }

    @Test
    void a_reader_does_not_see_a_list_after_losing_the_role() {
        LeadList list = insert(1, LeadType.PERSON, sharing(READER, Role.VIEWER));
        add(list, LEAD);
        run(transaction -> {
            transaction.lists().lock(list.id());
            transaction.lists().updateUsers(list.with(Sharing.with(OWNER)));
        });
        assertThat(recent(READER, PageRequest.first(9))).isEmpty();
        assertThat(holding(LEAD, READER, PageRequest.first(9))).isEmpty();
        assertThat(holding(LEAD, OWNER, PageRequest.first(9))).hasSize(1);
    }

    @Test
    void the_lists_that_hold_a_lead_are_ordered_by_descending_id() {
        List<LeadList> holding = new ArrayList<>();
        for (int i : List.of(5, 250, 1, 128, 127, 64)) {
            LeadList list = insert(i, LeadType.PERSON, PRIVATE);
            add(list, new PersonId("x"), LEAD);
            holding.add(list);
            add(insert(i + 1_000, LeadType.PERSON, PRIVATE), new PersonId("x"), new PersonId("LEAD"));
        }
        holding.sort(Comparator.comparing(LeadList::id).reversed());
        assertThatPagesAreOf(holding, LeadList::id, page -> holding(LEAD, null, page));
        assertThatPagesAreOf(holding, LeadList::id, page -> holding(LEAD, new UserId("user"), page));
        assertThat(holding(LEAD, null, PageRequest.after(id(100), 1))).isEqualTo(holding.subList(3, 4));
        assertThat(holding(LEAD, null, PageRequest.before(id(100), 1))).isEqualTo(holding.subList(2, 3));
        assertThat(holding(new PersonId("unknown"), null, PageRequest.first(9))).isEmpty();
    }

    @Test
    void a_list_does_not_hold_removed_members_but_holds_restored_ones() {
        LeadList list = insert(1, LeadType.PERSON, PRIVATE);
        add(list, LEAD, new PersonId("other"));
        run(transaction -> {
            transaction.lists().lock(list.id());
            transaction.members().remove(list.id(), 3, List.of(LEAD));
        });
        assertThat(holding(LEAD, null, PageRequest.first(9))).isEmpty();
        run(transaction -> {
            transaction.lists().lock(list.id());
            transaction.members().restoreRemovedBy(list.id(), 4, 3);
        });
        assertThat(holding(LEAD, null, PageRequest.first(9))).containsExactly(list);
    }

    @Test
    void people_and_companies_with_one_id_text_and_odd_ids_are_distinguished() {
        CompanyId company = Samples.aCompanyId(7);
        PersonId namesake = new PersonId(company.value());
        LeadList ofCompanies = insert(1, LeadType.COMPANY, PRIVATE);
        LeadList ofPeople = insert(2, LeadType.PERSON, PRIVATE);
        add(ofCompanies, company);
        assertThat(holding(namesake, null, PageRequest.first(9))).isEmpty();
        add(ofPeople, namesake);
        assertThat(holding(company, null, PageRequest.first(9))).containsExactly(ofCompanies);
        assertThat(holding(namesake, null, PageRequest.first(9))).containsExactly(ofPeople);
        for (String text : Samples.ODD_TEXTS) {
            add(insert(3 + Samples.ODD_TEXTS.indexOf(text), LeadType.PERSON, PRIVATE), new PersonId(text));
            assertThat(holding(new PersonId(text), null, PageRequest.first(9))).hasSize(1);
        }
    }

    @Test
    void lists_of_another_organization_are_not_returned() {
        Sharing open = Sharing.of(List.of(new UserId("user")), true, true);
        LeadList mine = insert(1, LeadType.PERSON, open);
        add(mine, LEAD);
        run(otherOrganization, transaction -> {
            assertThat(transaction.lists().recent(null, PageRequest.first(9))).isEmpty();
            assertThat(transaction.lists().recent(new UserId("user"), PageRequest.first(9)))
                    .isEmpty();
            assertThat(transaction.lists().holding(LEAD, null, PageRequest.first(9)))
                    .isEmpty();
            assertThat(transaction.lists().holding(LEAD, new UserId("user"), PageRequest.first(9)))
                    .isEmpty();
            transaction.lists().insert(aList(otherOrganization, 1, LeadType.PERSON, open, Samples.NOW));
            transaction.members().add(mine.id(), 2, Samples.people("x", "lead"));
        });
        assertThat(recent(null, PageRequest.first(9))).containsExactly(mine);
        assertThat(holding(LEAD, null, PageRequest.first(9))).containsExactly(mine);
        assertThat(holding(new PersonId("x"), null, PageRequest.first(9))).isEmpty();
    }

    /** Stores nine lists that hold the lead, and returns those that the reader may see, in descending order. */
    private List<LeadList> openAndClosedLists() {
        List<LeadList> open = new ArrayList<>();
        for (Role role : Role.values()) {
            open.add(0, insertHolding(open.size() * 2 + 1, sharing(READER, role)));
            insertHolding(open.size() * 2, sharing(new UserId("READER"), role));
        }
        open.add(0, insertHolding(8, Sharing.of(List.of(OWNER), true, false)));
        insertHolding(9, Sharing.of(List.of(OWNER), false, true));
        open.add(0, insertHolding(10, new Sharing(sharing(READER, Role.VIEWER).grants(), true, true)));
        return open;
    }

    private LeadList insertHolding(int number, Sharing sharing) {
        LeadList list = insert(number, LeadType.PERSON, sharing);
        add(list, LEAD);
        return list;
    }

    private void add(LeadList list, LeadId... ids) {
        run(transaction -> {
            transaction.lists().lock(list.id());
            transaction.members().add(list.id(), 2, List.of(ids));
        });
    }

    private List<LeadList> recent(UserId reader, PageRequest<SortKey> page) {
        return listIn(transaction -> transaction.lists().recent(reader, page));
    }

    private List<LeadList> holding(LeadId lead, UserId reader, PageRequest<LeadListId> page) {
        return listIn(transaction -> transaction.lists().holding(lead, reader, page));
    }

    private LeadList changedAt(int number, LeadType type, Instant at) {
        return aList(organization, number, type, PRIVATE, at);
    }

    private static Sharing sharing(UserId user, Role role) {
        return Sharing.with(OWNER).granting(user, role);
    }
}
