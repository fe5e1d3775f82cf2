package io.leadlist.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.conformance.CaseResult.Verdict;
import io.leadlist.conformance.WrongService.Fault;
import io.leadlist.memory.MemoryStorage;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * A service with a fault fails the cases about it, and no others. The cases about huge bodies are left out, because
 * they take long and are not about these faults.
 */
class WrongServiceTest {
    private static final Set<String> ABOUT_SIZE = Set.of("decision 47", "decision 65");
    private static final List<VectorCase> CASES = Vectors.load().cases().stream()
            .filter(one -> Collections.disjoint(one.sources(), ABOUT_SIZE))
            .toList();

    @Test
    void counting_all_inputs_as_added_is_found() {
        assertFailed(
                Fault.COUNTS_ALL_AS_ADDED,
                "People who are in the list already are not counted again",
                "People are selected by id",
                "Who has the same e-mail address is the same person, however it is written",
                "Who has the same LinkedIn profile is the same person, however its address is written",
                "People who stand twice in a request are added once",
                "Prospects who are the same person by e-mail address stand once in the list",
                "Ids that nobody knows are not linked",
                "Members come back in the order in which they were added, whatever their ids",
                "An addition of nobody new leaves the list untouched",
                "A person whom only another organization knows is not known",
                "A change that changes nothing leaves the version");
    }

    @Test
    void leaking_lists_of_other_organizations_is_found() {
        assertFailed(
                Fault.LEAKS_LISTS_OF_OTHERS,
                "Another organization's list is not found, exactly as if nobody knew it",
                "The members are read by whom the list is open to",
                "People are not added to another organization's list, which is answered as if nobody knew it",
                "Companies are not added to another organization's list, which is answered as if nobody knew it",
                "A list is updated by whom it belongs to, and by admins",
                "A list is deleted by whom it belongs to, and by admins",
                "Another organization's list of leads is not found, exactly as if nobody knew it",
                "Leads are not added to a list that nobody knows, nor to one of another organization",
                "A list that nobody knows, or that is another organization's, is not canceled",
                "A list that is shared is open to every colleague in both contracts");
    }

    @Test
    void ignoring_excluded_ids_is_found() {
        assertFailed(
                Fault.IGNORES_EXCLUDED_IDS,
                "A search is replayed, and whom it excludes is not added",
                "Who is excluded shrinks the window, and nobody takes the place",
                "A search is exported as CSV, without whom it excludes");
    }

    @Test
    void forgetting_retries_is_found() {
        assertFailed(
                Fault.FORGETS_RETRIES,
                "An update that is repeated with its key is made once",
                "A creation that is repeated with its key creates one list",
                "A key that is used again with other content is a conflict, and the first answer stays",
                "An addition that is repeated with its key gets the first answer, and adds nobody twice",
                "An addition with a used key and other people is a conflict, and adds nobody",
                "A key that was used for one list is a conflict for another",
                "An addition of companies that is repeated with its key is answered with the list again",
                "A key is not blank and has at most 255 characters",
                "A creation of leads that is repeated with its key creates one list",
                "A key that is used again with other leads is a conflict",
                "An addition of leads that is repeated with its key adds them once");
    }

    @Test
    void failing_on_bad_json_is_found() {
        assertFailed(
                Fault.FAILS_ON_BAD_JSON,
                "A body that is not JSON is refused with the line and the column",
                "A body that ends too early is refused",
                "An empty body is refused",
                "A key that stands twice in an object is refused",
                "Anything behind the value is refused",
                "A body that is nested too deep is refused",
                "A body that is no UTF-8 is refused",
                "A body that is not JSON is refused by the lead-lists API too",
                "A key that stands twice is refused by the lead-lists API too",
                "A body that is nested too deep is refused by the lead-lists API too",
                "A body that is no UTF-8 is refused by the lead-lists API too");
    }

    @Test
    void other_messages_are_found() {
        assertFailed(
                Fault.HAS_OTHER_WORDS,
                "A list that nobody knows is not found",
                "Another organization's list is not found, exactly as if nobody knew it",
                "An admin reads no list of another organization",
                "People are not added to a list that nobody knows",
                "People are not added to another organization's list, which is answered as if nobody knew it",
                "Companies are not added to a list that nobody knows",
                "Companies are not added to another organization's list, which is answered as if nobody knew it",
                "A list is deleted without a word, and is not found any more",
                "A list that nobody knows is not deleted",
                "A list is deleted by whom it belongs to, and by admins");
    }

    @Test
    void losing_the_order_is_found() {
        assertFailed(
                Fault.LOSES_THE_ORDER,
                "A person list is created with the people it was given",
                "People who are given twice are in the list once, where they came first",
                "A creation links the ids as given, and copies the records that are known",
                "A person list is read with its people, in the order in which they were added",
                "People are added as data, and counted",
                "People who are in the list already are not counted again",
                "People are selected by id",
                "People who stand twice in a request are added once",
                "Members come back in the order in which they were added, whatever their ids",
                "A list gets another name, and everything else stays",
                "The people of a list are replaced as a whole",
                "A list is not updated with the ids of what it does not hold",
                "A list can be sent back as it was answered",
                "A bad update is refused, and changes nothing",
                "An update that is repeated with its key is made once",
                "An addition that is repeated with its key gets the first answer, and adds nobody twice",
                "Leads are people of the list in the entities API once they are worked on");
    }

    @Test
    void accepting_any_cursor_is_found() {
        assertFailed(
                Fault.TAKES_ANY_CURSOR,
                "A page of no size, or of a size that is no number, is refused",
                "A cursor that nobody gave out is refused",
                "A cursor of another list is refused",
                "Pages of lists are followed by their links",
                "A cursor of leads is none of lists");
    }

    @Test
    void access_for_colleagues_is_found() {
        assertFailed(
                Fault.LETS_COLLEAGUES_IN,
                "A colleague without access does not read a list",
                "The members are read by whom the list is open to",
                "A colleague without access adds nobody",
                "A colleague without access adds no companies",
                "A list is updated by whom it belongs to, and by admins",
                "A list is deleted by whom it belongs to, and by admins",
                "A list that is not shared is read by its owner, by who made it, and by admins alone",
                "A colleague without access adds no leads",
                "A colleague without access cancels no list");
    }

    @Test
    void omitting_unknown_members_is_found() {
        assertFailed(
                Fault.DROPS_UNKNOWN_MEMBERS,
                "A creation links the ids as given, and copies the records that are known",
                "A member whose record is not known is read all the same",
                "Leads are people of the list in the entities API once they are worked on");
    }

    private static void assertFailed(Fault fault, String... cases) {
        Target right = CheckedService.over(new MemoryStorage(), error -> {
            throw new AssertionError(error);
        });

        Report report = Runner.against(new WrongService(right, fault)).play(CASES);

        assertThat(report.of(Verdict.FAILED))
                .extracting(result -> result.vector().name())
                .containsExactlyInAnyOrder(cases);
    }
}
