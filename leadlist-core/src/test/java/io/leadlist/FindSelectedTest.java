package io.leadlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadlist.call.Caller;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.NoOrganizationException;
import io.leadlist.call.NotSignedInException;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.list.Limits;
import io.leadlist.list.NewLeadList;
import io.leadlist.memory.MemoryDirectory;
import io.leadlist.memory.MemoryStorage;
import io.leadlist.reading.PopulatedMember;
import io.leadlist.search.Directory;
import io.leadlist.search.SearchPage;
import io.leadlist.search.facet.SearchField;
import io.leadlist.search.filter.SearchFilters;
import io.leadlist.selection.BulkSelection;
import io.leadlist.selection.Selection;
import io.leadlist.selection.SelectionReceipt;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Resolving a selection to people without adding them. */
class FindSelectedTest {
    private static final Caller CALLER = Caller.of("user_xyz789", "org_acme");
    private static final BulkSelection VPS =
            Selection.bulk(SearchFilters.builder().seniority("vp").build(), 3);

    private final MemoryDirectory directory = new MemoryDirectory();
    private final LeadLists leadLists = LeadLists.over(new MemoryStorage())
            .directory(directory)
            .limits(Limits.ofCall(5, 1))
            .build();

    @Test
    void a_manual_selection_returns_each_person_once_in_its_order() {
        know("a", "b");

        assertThat(leadLists.findSelected(CALLER, manual("b", "x", "a", "b")))
                .extracting(PopulatedMember::id, FindSelectedTest::firstName)
                .containsExactly(tuple("b", "directory"), tuple("x", "none"), tuple("a", "directory"));
    }

    @Test
    void own_records_take_precedence_over_the_directorys_records() {
        know("a", "b", "c");
        own("b");

        assertThat(leadLists.findSelected(CALLER, manual("a", "b")))
                .extracting(FindSelectedTest::firstName)
                .containsExactly("directory", "own");
        assertThat(leadLists.findSelected(CALLER, VPS))
                .extracting(FindSelectedTest::firstName)
                .containsExactly("directory", "own", "directory");
        assertThat(leadLists.findSelected(Caller.of("user_xyz789", "org_other"), manual("b")))
                .extracting(FindSelectedTest::firstName)
                .containsExactly("directory");
    }

    @Test
    void a_search_is_replayed_without_the_excluded_people() {
        know("a", "b", "c", "d");

        assertThat(leadLists.findSelected(CALLER, VPS.withExcludedIds(List.of(new PersonId("b")))))
                .extracting(found -> found.id().value())
                .containsExactly("a", "c");
        assertThat(leadLists.findSelected(
                        CALLER, VPS.withExcludedIds(List.of(new PersonId("b"))).withRefill(BulkSelection.Refill.FILL)))
                .extracting(found -> found.id().value())
                .containsExactly("a", "c", "d");
    }

    @Test
    void a_search_without_results_chooses_no_people() {
        assertThat(leadLists.findSelected(CALLER, VPS)).isEmpty();
    }

    @Test
    void a_receipt_returns_all_people_that_it_chose() {
        know("a", "b");
        SelectionReceipt receipt = leadLists.resolve(CALLER, VPS.withExcludedIds(List.of(new PersonId("a"))));
        LeadLists forgetful = LeadLists.over(new MemoryStorage()).build();

        assertThat(leadLists.findSelected(CALLER, receipt))
                .extracting(PopulatedMember::id, FindSelectedTest::firstName)
                .containsExactly(tuple("b", "directory"));
        assertThat(forgetful.findSelected(CALLER, receipt))
                .extracting(PopulatedMember::id, FindSelectedTest::firstName)
                .containsExactly(tuple("b", "none"));
    }

    @Test
    void more_ids_than_the_limit_are_rejected() {
        assertThatThrownBy(() -> leadLists.findSelected(CALLER, manual("a", "a", "a", "a", "a", "a")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("selection.includedIds: Array must contain at most 5 element(s)");
    }

    @Test
    void a_filter_that_the_directory_does_not_support_is_rejected() {
        LeadLists blind = LeadLists.over(new MemoryStorage())
                .directory(Directory.ofPages(
                        10, Set.<SearchField>of(), (filters, page) -> new SearchPage<>(List.of(), OptionalLong.of(0))))
                .build();

        assertThatThrownBy(() -> blind.findSelected(CALLER, VPS)).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void a_caller_without_an_organization_is_rejected_before_the_directory_is_queried() {
        assertThatThrownBy(() -> leadLists.findSelected(Caller.anonymous(), manual("a")))
                .isInstanceOf(NotSignedInException.class);
        assertThatThrownBy(() -> leadLists.findSelected(Caller.withoutOrganization("u"), VPS))
                .isInstanceOf(NoOrganizationException.class);
    }

    private void know(String... ids) {
        directory.putPeople(Stream.of(ids)
                .map(id -> Person.of(
                        new PersonId(id),
                        PersonProfile.named("directory", "x").seniority("VP").build()))
                .toList());
    }

    private void own(String id) {
        LeadListId list =
                leadLists.create(CALLER, NewLeadList.ofPeople("People")).list().id();
        leadLists.addProspects(
                CALLER,
                list,
                List.of(new Prospect(
                        new PersonId(id), PersonProfile.named("own", "x").build())));
    }

    private static Selection manual(String... ids) {
        return Selection.manual(Stream.of(ids).map(PersonId::new).toList());
    }

    private static String firstName(PopulatedMember found) {
        return found.person().map(person -> person.profile().firstName()).orElse("none");
    }

    private static Tuple tuple(String id, String firstName) {
        return Tuple.tuple(new PersonId(id), firstName);
    }
}
