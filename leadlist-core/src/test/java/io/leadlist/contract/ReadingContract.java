package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.PageRequest;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.PersonId;
import io.leadlist.list.LeadList;
import io.leadlist.list.ListUpdate;
import io.leadlist.reading.LeadListsPage;
import io.leadlist.reading.ListCursor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The contract of the entry for overviews and membership queries, over any storage. */
public abstract class ReadingContract {
    private final EntryScene scene;

    /** Tests the adapter of this fixture. */
    protected ReadingContract(StorageFixture fixture) {
        scene = new EntryScene(fixture);
    }

    @Test
    void lists_of_both_types_are_paged_the_last_changed_list_first() {
        List<LeadListId> newestFirst = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            newestFirst.add(0, i % 2 == 0 ? scene.people() : scene.companies(1));
            scene.clock.move(Duration.ofMillis(1));
        }
        scene.leadLists.update(scene.owner, newestFirst.get(4), ListUpdate.NOTHING.withName("Front"));
        newestFirst.add(0, newestFirst.remove(4));

        for (int limit : List.of(1, 2, 3, 6, 7, 8)) {
            assertThat(all(limit)).isEqualTo(newestFirst);
        }
    }

    @Test
    void lists_of_one_instant_are_ordered_by_descending_id() {
        List<LeadListId> ids = new ArrayList<>();
        IntStream.range(0, 5).forEach(i -> ids.add(scene.people()));
        ids.sort(Collections.reverseOrder());

        assertThat(all(2)).isEqualTo(ids);
        assertThat(all(10)).isEqualTo(ids);
    }

    @Test
    void a_company_with_the_same_id_text_is_not_a_member_of_a_person_list() {
        CompanyId company = Samples.aCompanyId(1);
        LeadListId list = scene.people(company.value());

        assertThat(scene.leadLists.findMembersAmong(scene.owner, list, List.of(company)))
                .isEmpty();
        assertThat(scene.leadLists.history().ofMember(scene.owner, list, company))
                .isEmpty();
        assertThat(scene.leadLists.findHolding(scene.owner, company, PageRequest.first(9)))
                .isEmpty();
    }

    @Test
    void a_version_that_a_list_never_had_is_rejected() {
        LeadList list = scene.find(scene.people("a"));
        for (long version : List.of(-1L, 0L, 2L, Long.MAX_VALUE)) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> scene.leadLists.findPopulated(scene.owner, list.atVersion(version)));
        }
    }

    @Test
    void a_list_that_is_changed_between_two_pages_moves_to_the_front() {
        LeadListId oldest = scene.people("a");
        scene.clock.move(Duration.ofMinutes(1));
        LeadListId middle = scene.people();
        scene.clock.move(Duration.ofMinutes(1));
        LeadListId newest = scene.people();
        LeadListsPage first = scene.leadLists.findAll(scene.owner, null, 1);
        scene.clock.move(Duration.ofMinutes(1));
        scene.add(oldest, "b");
        LeadListsPage second = scene.leadLists.findAll(scene.owner, first.next().orElseThrow(), 10);

        assertThat(first.lists()).extracting(LeadList::id).containsExactly(newest);
        assertThat(second.lists()).extracting(LeadList::id).containsExactly(middle);
        assertThat(all(2)).containsExactly(oldest, newest, middle);
    }

    @Test
    void an_overview_shows_the_current_lists() {
        LeadListId list = scene.people("a", "b");
        scene.remove(list, "a");

        assertThat(scene.leadLists.findAll(scene.owner, null, 10).lists()).containsExactly(scene.find(list));
    }

    @Test
    void the_lists_that_hold_a_lead_are_paged_by_descending_id() {
        List<LeadListId> holding = new ArrayList<>();
        IntStream.range(0, 5).forEach(i -> holding.add(scene.people("x", "y" + i)));
        scene.people("z");
        LeadListId left = scene.people("x");
        scene.remove(left, "x");
        holding.sort(Collections.reverseOrder());

        assertThat(holding(PageRequest.first(10))).isEqualTo(holding);
        assertThat(holding(PageRequest.first(2))).isEqualTo(holding.subList(0, 2));
        assertThat(holding(PageRequest.after(holding.get(1), 2))).isEqualTo(holding.subList(2, 4));
        assertThat(holding(PageRequest.before(holding.get(4), 2))).isEqualTo(holding.subList(2, 4));
        assertThat(holding(PageRequest.after(new LeadListId(new UUID(0, 0)), 2)))
                .isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> holding(PageRequest.first(1_001)));
    }

    private List<LeadListId> holding(PageRequest<LeadListId> pageRequest) {
        return scene.leadLists.findHolding(scene.owner, new PersonId("x"), pageRequest).stream()
                .map(LeadList::id)
                .toList();
    }

    @Test
    void the_current_members_among_some_leads_are_returned() {
        LeadListId list = scene.people("a", "b", "c");
        scene.remove(list, "b");
        scene.people("d");
        List<LeadId> leads = new ArrayList<>(Samples.people("a", "b", "d", "A", "a"));

        assertThat(scene.leadLists.findMembersAmong(scene.owner, list, leads)).isEqualTo(Set.of(new PersonId("a")));
        leads.add(Samples.aCompanyId(1));
        assertThat(scene.leadLists.findMembersAmong(scene.owner, list, leads)).isEqualTo(Set.of(new PersonId("a")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scene.leadLists.findMembersAmong(
                        scene.owner, list, Collections.nCopies(1_001, new PersonId("a"))));
    }

    @Test
    void a_stream_of_many_pages_returns_each_member_once_in_order() {
        int[] numbers = IntStream.range(0, 3_001).toArray();
        LeadListId list = scene.companies(numbers);

        // The pages of a faulty storage may never end, and must not fill the memory.
        assertThat(scene.leadLists.findPopulated(scene.owner, list).memberIds().limit(4_000))
                .isEqualTo(EntryScene.companyIds(numbers));
        assertThat(scene.leadLists.findPopulated(scene.owner, list).members().limit(4_000))
                .hasSize(3_001);
    }

    private List<LeadListId> all(int limit) {
        List<LeadListId> all = new ArrayList<>();
        LeadListsPage page = scene.leadLists.findAll(scene.owner, null, limit);
        while (page.next().isPresent()) {
            page.lists().forEach(list -> all.add(list.id()));
            assertThat(all).as("pages come to an end").hasSizeLessThanOrEqualTo(10);
            ListCursor next = ListCursor.parse(page.next().orElseThrow().toString());
            assertThat(next).isEqualTo(page.next().orElseThrow());
            page = scene.leadLists.findAll(scene.owner, next, limit);
        }
        page.lists().forEach(list -> all.add(list.id()));
        return all;
    }
}
