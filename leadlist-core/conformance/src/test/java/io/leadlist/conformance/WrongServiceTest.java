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
 * A service with a fault fails the cases about this fault, and no others. The cases about huge bodies are skipped: they
 * take long, and are not about these faults.
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
                "The same e-mail address, in any spelling, identifies the same person",
                "The same LinkedIn profile, in any spelling of its URL, identifies the same person",
                "People repeated in a request are added once",
                "Prospects with the same e-mail address are added to the list once",
                "Unknown ids are not added",
                "Members are returned in the order in which they were added, whatever their ids",
                "An addition without new people does not change the list",
                "A person whose only record is in another organization cannot be selected",
                "A write without effect does not change the version",
                "With outcomes=counts, an addition also returns the number of inputs with each outcome that occurred",
                "With outcomes=full, an addition also returns the outcome of each input, in their order",
                "A retry returns the outcomes of the first call",
                "Values of direct data that do not identify the person are in warnings",
                "Each address in a text with several identifies the person, and the record keeps the text",
                "The page of a company or a school does not identify a person",
                "A domain in its own script and its ASCII form are the same domain",
                "E-mail addresses that differ only in composition or letter case are the same",
                "An address is read as people paste it",
                "Blank ends of an address or a URL are ignored",
                "The name in a LinkedIn URL may hold any character, encoded or not",
                "Query and fragment of a LinkedIn URL may have any characters",
                "A LinkedIn URL in another form leads to the same person",
                "A LinkedIn URL is read as people paste it",
                "Quotes and punctuation around an e-mail address are not part of it",
                "The letter case of a member id counts",
                "A suppressed person is kept out, and the outcome has the facts of the entry",
                "An owner of the list overrides an entry with a reason",
                "A person who was used in another list cools down, and the outcome says when the person is free",
                "An override adds a person who cools down, and the outcome has the facts",
                "A list takes no more people of one company than its ICP allows, and the outcome names the company",
                "The kept person takes the earlier position of the two, and is found by the keys of both");
    }

    @Test
    void a_service_that_ignores_preferences_is_found() {
        assertFailed(
                Fault.IGNORES_PREFERENCES,
                "With outcomes=counts, an addition also returns the number of inputs with each outcome that occurred",
                "With outcomes=full, an addition also returns the outcome of each input, in their order",
                "Excluded ids that are not in the window of a bulk selection are in a notice",
                "A creation with ids returns their outcomes next to the list",
                "An addition of companies returns their outcomes next to the list",
                "An update with ids returns their outcomes next to the list",
                "A retry returns the outcomes of the first call",
                "Values of direct data that do not identify the person are in warnings",
                "With handling=lenient, a list is created from the valid leads, and each invalid lead has its error",
                "With outcomes=full, the response to an addition of leads has the outcome of each lead",
                "A suppressed person is kept out, and the outcome has the facts of the entry",
                "An owner of the list overrides an entry with a reason",
                "A person who was used in another list cools down, and the outcome says when the person is free",
                "An override adds a person who cools down, and the outcome has the facts",
                "A list takes no more people of one company than its ICP allows, and the outcome names the company");
    }

    @Test
    void leaking_lists_of_other_organizations_is_found() {
        assertFailed(
                Fault.LEAKS_LISTS_OF_OTHER_ORGANIZATIONS,
                "Another organization's list is not found, with the same response as for an unknown list",
                "The members can be read only by callers with access to the list",
                "People cannot be added to another organization's list; the response is the same as for an unknown list",
                "Companies cannot be added to another organization's list; the response is the same as for an unknown list",
                "A list can be updated by its owner and by admins",
                "A list can be deleted by its owner and by admins",
                "Another organization's list of leads is not found, with the same response as for an unknown list",
                "Leads cannot be added to an unknown list, nor to another organization's list",
                "An unknown list and another organization's list cannot be canceled",
                "Every colleague can access a shared list in both APIs",
                "Another organization's list has no numbers");
    }

    @Test
    void ignoring_excluded_ids_is_found() {
        assertFailed(
                Fault.IGNORES_EXCLUDED_IDS,
                "A bulk selection adds the people of a search, without the excluded ones",
                "Excluded people shrink the window, and are not replaced",
                "A search is exported as CSV, without the excluded people",
                "Excluded ids that are not in the window of a bulk selection are in a notice");
    }

    @Test
    void ignoring_idempotency_keys_is_found() {
        assertFailed(
                Fault.IGNORES_IDEMPOTENCY_KEYS,
                "An update that is retried with its idempotency key is made once",
                "A creation that is retried with its idempotency key creates one list",
                "An idempotency key with other content is a conflict, and the first result stays",
                "Another CSV file with a used idempotency key is a conflict, and adds nothing",
                "An addition that is retried with its idempotency key returns the first result, and adds the people once",
                "A used idempotency key with other people is a conflict, and nothing is added",
                "An idempotency key that was used for one list is a conflict for another",
                "An addition of companies that is retried with its idempotency key returns the list again",
                "A retry returns the outcomes of the first call",
                "An idempotency key is not blank and has at most 255 characters",
                "A retry gets the first result, whatever has happened to the version",
                "A creation of leads that is retried with its idempotency key creates one list",
                "An idempotency key with other leads is a conflict",
                "An addition of leads that is retried with its idempotency key adds them once",
                "A CSV file that is sent again with its idempotency key has the same report");
    }

    @Test
    void failing_on_bad_json_is_found() {
        assertFailed(
                Fault.FAILS_ON_BAD_JSON,
                "A body that is not JSON is rejected with line and column",
                "A body that is no gzip is rejected",
                "A truncated body is rejected",
                "An empty body is rejected",
                "A repeated key in an object is rejected",
                "Content after the JSON value is rejected",
                "A body with too many levels of nesting is rejected",
                "A body that is not UTF-8 is rejected",
                "The lead-lists API rejects a body that is not JSON",
                "The lead-lists API rejects a repeated key",
                "The lead-lists API rejects a body with too many levels of nesting",
                "The lead-lists API rejects a body that is not UTF-8",
                "A CSV file without known headers is rejected at its header",
                "A file that is not CSV is rejected with its kind",
                "A body that is not UTF-8 is rejected, or read as windows-1252 on request");
    }

    @Test
    void changed_messages_are_found() {
        assertFailed(
                Fault.CHANGES_MESSAGES,
                "An unknown list is not found",
                "Another organization's list is not found, with the same response as for an unknown list",
                "An admin cannot read a list of another organization",
                "People cannot be added to an unknown list",
                "People cannot be added to another organization's list; the response is the same as for an unknown list",
                "Companies cannot be added to an unknown list",
                "Companies cannot be added to another organization's list; the response is the same as for an unknown list",
                "A deletion returns an empty response, and the list is no longer found",
                "An unknown list cannot be deleted",
                "A list can be deleted by its owner and by admins");
    }

    @Test
    void reversing_the_order_is_found() {
        assertFailed(
                Fault.REVERSES_THE_ORDER,
                "A person list is created with the people of the request",
                "People repeated at creation are in the list once, at their first position",
                "A creation stores the ids as they were sent, and copies the known records",
                "A person list is returned with its people, in the order in which they were added",
                "People are added by their data, and counted",
                "People who are in the list already are not counted again",
                "People are selected by id",
                "People repeated in a request are added once",
                "Members are returned in the order in which they were added, whatever their ids",
                "A list is renamed, and everything else stays the same",
                "An update replaces all people of a list",
                "A person list cannot be updated with the ids of companies",
                "A list can be sent back as it was returned",
                "A bad update is rejected, and changes nothing",
                "An update that is retried with its idempotency key is made once",
                "An addition that is retried with its idempotency key returns the first result, and adds the people once",
                "Processed leads are people of the list in the entities API",
                "A suppressed raw lead becomes no person of the list");
    }

    @Test
    void accepting_any_cursor_is_found() {
        assertFailed(
                Fault.ACCEPTS_ANY_CURSOR,
                "An invalid page size is rejected",
                "An invalid cursor is rejected",
                "A cursor of another list is rejected",
                "A page of lists links to the next and the previous page",
                "A cursor of leads is rejected for lists",
                "The size of a page of excluded domains is 1 to 2000, and a cursor belongs to its list",
                "A misspelled parameter of an erasure is rejected",
                "Numbers that a list does not have are rejected");
    }

    @Test
    void access_for_colleagues_is_found() {
        assertFailed(
                Fault.ADMITS_COLLEAGUES,
                "A colleague without access cannot read a list",
                "The members can be read only by callers with access to the list",
                "A colleague without access cannot add people",
                "A colleague without access cannot add companies",
                "A list can be updated by its owner and by admins",
                "A list can be deleted by its owner and by admins",
                "A list that is not shared can be read only by its owner, its creator and admins",
                "A colleague without access cannot add leads",
                "A colleague without access cannot cancel a list",
                "Exclusion lists are written by admins and read by every user of the organization",
                "Only an admin erases people, and gives a reason",
                "Only an admin merges people, and names the one who is kept",
                "Only an admin undoes a merge",
                "Only an admin erases by key, and the key must be readable and identify a person");
    }

    @Test
    void omitting_unknown_members_is_found() {
        assertFailed(
                Fault.DROPS_UNKNOWN_MEMBERS,
                "A creation stores the ids as they were sent, and copies the known records",
                "A member without a known record is still returned",
                "Processed leads are people of the list in the entities API",
                "A suppressed raw lead becomes no person of the list");
    }

    private static void assertFailed(Fault fault, String... cases) {
        Target correct = CheckedService.over(new MemoryStorage(), error -> {
            throw new AssertionError(error);
        });

        Report report = Runner.against(new WrongService(correct, fault)).play(CASES);

        assertThat(report.of(Verdict.FAILED))
                .extracting(result -> result.vector().name())
                .containsExactlyInAnyOrder(cases);
    }
}
