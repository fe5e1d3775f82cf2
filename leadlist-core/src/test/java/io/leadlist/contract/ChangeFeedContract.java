package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.LeadListNotFoundException;
import io.leadlist.call.Role;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.PersonId;
import io.leadlist.list.Change;
import io.leadlist.list.ChangeId;
import io.leadlist.list.ListUpdate;
import io.leadlist.list.OnConflict;
import io.leadlist.reading.ChangeCursor;
import io.leadlist.reading.ChangesPage;
import io.leadlist.reading.ChangesPage.MembersChanged;
import io.leadlist.reading.ListCursor;
import io.leadlist.reading.MemberCursor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of the change feed of the entry, over any storage. */
public abstract class ChangeFeedContract {
    private static final String ID = "00000000-0000-0000-0000-000000000001";
    private final EntryScene scene;
    private final LeadListId people;

    /** Tests the adapter of this fixture. */
    protected ChangeFeedContract(StorageFixture fixture) {
        scene = new EntryScene(fixture);
        people = scene.people("a", "b", "c", "d", "e");
    }

    /** Creates ten versions with changes of all kinds. */
    private void createTenVersions() {
        scene.add(people, "f", "g");
        scene.leadLists.update(scene.owner, people, ListUpdate.NOTHING.withName("Renamed"));
        scene.remove(people, "b", "g", "a");
        scene.leadLists.access().share(scene.owner, people, scene.viewer.user(), Role.VIEWER);
        scene.add(people, "b", "h");
        scene.leadLists.update(
                scene.owner,
                people,
                ListUpdate.NOTHING.withName("Replaced").withPeople(Samples.people("i", "b", "d", "j", "k")));
        scene.leadLists.undo(scene.owner, new ChangeId(people, 7), OnConflict.REJECT);
        scene.leadLists.clear(scene.owner, people);
        scene.add(people, "e", "l");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 1_000})
    void applying_the_pages_yields_the_members_of_each_version(int limit) {
        createTenVersions();
        Set<LeadId> copy = new HashSet<>();
        Map<Long, Change> changes = new LinkedHashMap<>();
        for (MembersChanged changed : pages(ChangeCursor.since(people, 0), limit)) {
            long version = changed.change().version();
            if (changes.put(version, changed.change()) == null && version > 1) {
                assertThat(copy).as("before change %s", version).isEqualTo(asOf(version - 1));
            }
            changed.removed().forEach(id -> assertThat(copy.remove(id)).isTrue());
            changed.added().forEach(id -> assertThat(copy.add(id)).isTrue());
        }
        assertThat(copy).isEqualTo(asOf(10)).hasSize(2);
        assertThat(List.copyOf(changes.values())).isEqualTo(scene.journal(people));
    }

    private Set<LeadId> asOf(long version) {
        Set<LeadId> members = new HashSet<>();
        scene.membersAsOf(people, version).forEach(id -> members.add(new PersonId(id)));
        return members;
    }

    @Test
    void a_change_names_the_removed_and_added_members_in_the_order_of_their_positions() {
        createTenVersions();
        List<MembersChanged> pages = pages(ChangeCursor.since(people, 0), 1_000);

        assertThat(pages).hasSize(10);
        assertChanged(pages.get(0), List.of(), List.of("a", "b", "c", "d", "e"));
        assertChanged(pages.get(1), List.of(), List.of("f", "g"));
        assertChanged(pages.get(2), List.of(), List.of());
        assertChanged(pages.get(3), List.of("a", "b", "g"), List.of());
        assertChanged(pages.get(4), List.of(), List.of());
        assertChanged(pages.get(5), List.of(), List.of("b", "h"));
        assertChanged(pages.get(6), List.of("c", "e", "f", "h"), List.of("i", "j", "k"));
        assertChanged(pages.get(7), List.of("i", "j", "k"), List.of("c", "e", "f", "h"));
        assertChanged(pages.get(8), List.of("c", "d", "e", "f", "b", "h"), List.of());
        assertChanged(pages.get(9), List.of(), List.of("e", "l"));
    }

    private static void assertChanged(MembersChanged changed, List<String> removed, List<String> added) {
        assertThat(changed.removed()).isEqualTo(Samples.people(removed.toArray(String[]::new)));
        assertThat(changed.added()).isEqualTo(Samples.people(added.toArray(String[]::new)));
        assertThat(changed.change().removed()).isEqualTo(removed.size());
        assertThat(changed.change().added()).isEqualTo(added.size());
    }

    @Test
    void the_feed_can_start_after_any_version() {
        createTenVersions();
        List<MembersChanged> all = pages(ChangeCursor.since(people, 0), 1_000);

        IntStream.rangeClosed(0, 10)
                .forEach(version -> assertThat(pages(ChangeCursor.since(people, version), 1_000))
                        .isEqualTo(all.subList(version, 10)));
    }

    @Test
    void the_cursor_at_the_end_returns_later_changes() {
        ChangesPage end = page(ChangeCursor.since(people, 1), 10);
        assertThat(end.changes()).isEmpty();
        assertThat(end.hasMore()).isFalse();

        scene.add(people, "x");
        ChangesPage later = page(end.next(), 10);
        assertThat(later.changes()).hasSize(1);
        assertChanged(later.changes().get(0), List.of(), List.of("x"));
        assertThat(later.next()).isEqualTo(ChangeCursor.since(people, 2));
        assertThat(later.hasMore()).isFalse();
    }

    @Test
    void a_large_change_continues_over_pages_while_the_list_changes() {
        ChangesPage page = page(ChangeCursor.since(people, 0), 2);
        assertChangedPartly(page, "a", "b");
        scene.leadLists.clear(scene.owner, people);
        page = page(page.next(), 2);
        assertChangedPartly(page, "c", "d");
        page = page(page.next(), 2);
        assertThat(page.changes().get(0).added()).isEqualTo(Samples.people("e"));
        assertThat(pages(ChangeCursor.since(people, 1), 2).stream().flatMap(changed -> changed.removed().stream()))
                .isEqualTo(Samples.people("a", "b", "c", "d", "e"));
    }

    private static void assertChangedPartly(ChangesPage page, String... added) {
        assertThat(page.changes()).hasSize(1);
        assertThat(page.changes().get(0).change().added()).isEqualTo(5);
        assertThat(page.changes().get(0).added()).isEqualTo(Samples.people(added));
        assertThat(page.hasMore()).isTrue();
    }

    @Test
    void the_journal_is_read_after_a_version_in_order() {
        createTenVersions();
        List<Change> all = scene.journal(people);

        assertThat(all).extracting(Change::version).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
        assertThat(scene.leadLists.history().changes(scene.owner, people, 4, 3)).isEqualTo(all.subList(4, 7));
        assertThat(scene.leadLists.history().changes(scene.owner, people, 10, 3))
                .isEmpty();
        assertThat(scene.leadLists.history().changes(scene.owner, people, 99, 3))
                .isEmpty();
        long count = 0;
        for (Change change : all) {
            count += change.added() - change.removed();
            assertThat(change.memberCount()).isEqualTo(count);
        }
    }

    @Test
    void a_cursor_beyond_the_list_is_rejected() {
        for (long version : List.of(2L, -1L, Long.MAX_VALUE, Long.MIN_VALUE)) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> page(ChangeCursor.since(people, version), 10))
                    .withMessage("cursor: The list has versions 1 to 1");
        }
    }

    @Test
    void a_cursor_of_an_unknown_list_gives_no_access() {
        LeadListId unknown = new LeadListId(UUID.randomUUID());
        assertThatExceptionOfType(LeadListNotFoundException.class)
                .isThrownBy(() -> page(ChangeCursor.since(unknown, 0), 10));
        assertThatExceptionOfType(LeadListNotFoundException.class)
                .isThrownBy(() -> scene.leadLists
                        .history()
                        .changesSince(scene.elsewhere.asAdmin(), ChangeCursor.since(people, 0), 10));
    }

    @Test
    void pages_have_one_to_a_thousand_elements() {
        for (int limit : List.of(0, -1, 1_001)) {
            assertThatIllegalArgumentException().isThrownBy(() -> page(ChangeCursor.since(people, 0), limit));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> scene.leadLists.history().changes(scene.owner, people, 0, limit));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> scene.leadLists.findMembers(scene.owner, people, null, limit));
            assertThatIllegalArgumentException().isThrownBy(() -> scene.leadLists.findAll(scene.owner, null, limit));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "....",
                ID,
                ID + ".1",
                ID + ".x",
                ID + ".1.2",
                ID + ".1.1.x",
                ID + ".1.x.1",
                ID + ".x.1.1",
                "x.1.1.1",
                "x.1.true.1.1",
                "x.1",
                "1." + ID,
                ID + ".1.True.1.1",
                ID + ".1.yes.1.1",
                ID + ".1..1.1",
                ID + ".1.true.1.99999999999",
                ID + ".99999999999999999999.true.1.1",
                ID + ".1.true.1.1.1",
                ID + ". 1.true.1.1",
                "9223372036854775807." + ID,
                "-9223372036854775808." + ID
            })
    void a_text_that_is_not_a_cursor_throws(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ChangeCursor.parse(text));
        assertThatIllegalArgumentException().isThrownBy(() -> MemberCursor.parse(text));
        if (!text.equals("1." + ID)) {
            assertThatIllegalArgumentException().isThrownBy(() -> ListCursor.parse(text));
        }
    }

    private ChangesPage page(ChangeCursor cursor, int limit) {
        return scene.leadLists.history().changesSince(scene.owner, cursor, limit);
    }

    /**
     * Returns the changes of all pages after a cursor. Checks the limit of each page, and stores each cursor as text in
     * between.
     */
    private List<MembersChanged> pages(ChangeCursor from, int limit) {
        List<MembersChanged> all = new ArrayList<>();
        ChangesPage page = page(from, limit);
        for (; ; ) {
            all.addAll(page.changes());
            assertThat(page.changes()).hasSizeLessThanOrEqualTo(limit);
            assertThat(page.changes().stream()
                            .mapToInt(one -> one.added().size() + one.removed().size())
                            .sum())
                    .isLessThanOrEqualTo(limit);
            assertThat(all).as("pages come to an end").hasSizeLessThanOrEqualTo(100);
            ChangeCursor next = ChangeCursor.parse(page.next().toString());
            assertThat(next).isEqualTo(page.next());
            if (!page.hasMore()) {
                return all;
            }
            page = page(next, limit);
        }
    }
}
