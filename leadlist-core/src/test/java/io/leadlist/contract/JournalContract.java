package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.LeadListId;
import io.leadlist.call.UserId;
import io.leadlist.list.Campaign;
import io.leadlist.list.Change;
import io.leadlist.list.Change.Source;
import io.leadlist.list.ListDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The contract of {@link io.leadlist.storage.Journal}: the changes. */
public abstract class JournalContract extends StorageContract {
    private static final Campaign CAMPAIGN = Campaign.of(Campaign.MIN, Campaign.MAX);

    private final LeadListId list = new LeadListId(UUID.randomUUID());

    /** Tests the adapter of this fixture. */
    protected JournalContract(StorageFixture fixture) {
        super(fixture);
    }

    @Test
    void changes_are_read_as_they_were_stored_in_order() {
        List<Change> changes = new ArrayList<>();
        for (Source source : Source.values()) {
            long version = changes.size() + 1L;
            changes.add(
                    Samples.aChange(list, version, Samples.ODD_TEXTS.get((int) version), source, 3, Long.MAX_VALUE));
        }
        changes.forEach(change -> run(transaction -> transaction.journal().append(change)));
        assertThat(since(0, 100)).isEqualTo(changes);
        assertThat(since(2, 100)).isEqualTo(changes.subList(2, changes.size()));
        assertThat(since(1, 2)).isEqualTo(changes.subList(1, 3));
        assertThat(since(changes.size(), 100)).isEmpty();
    }

    @Test
    void a_change_is_read_with_all_fields() {
        List<Change> changes = new ArrayList<>();
        for (String text : Samples.ODD_TEXTS) {
            long version = changes.size() + 1L;
            changes.add(new Change(
                    list,
                    version,
                    Samples.NOW.plusMillis(version),
                    new UserId(text),
                    Source.UPDATE,
                    (int) version,
                    Integer.MAX_VALUE,
                    version,
                    version % 4 == 0 ? null : new IdempotencyKey(text),
                    version % 3 == 0 ? null : new ListDetails(text, version % 2 == 0 ? null : CAMPAIGN),
                    version % 5 == 0 ? version - 1 : null,
                    null));
        }
        changes.forEach(change -> run(transaction -> transaction.journal().append(change)));
        assertThat(since(0, 100)).isEqualTo(changes);
        assertThat(find(LongStream.rangeClosed(1, changes.size()).boxed().toList()))
                .isEqualTo(changes);
    }

    @Test
    void only_an_undone_change_names_the_change_that_undid_it() {
        List<Change> changes = append(4);
        LeadListId second = new LeadListId(UUID.randomUUID());
        Change likeIt = change(second, 2);
        run(transaction -> transaction.journal().append(likeIt));
        run(otherOrganization, transaction -> transaction.journal().append(changes.get(1)));
        run(transaction -> transaction.journal().markUndone(list, 2, 4));
        assertThat(since(0, 9))
                .containsExactly(changes.get(0), changes.get(1).undoneBy(4), changes.get(2), changes.get(3));
        assertThat(find(List.of(2L))).containsExactly(changes.get(1).undoneBy(4));
        assertThat(listIn(transaction -> transaction.journal().since(second, 0, 9)))
                .containsExactly(likeIt);
        run(
                otherOrganization,
                transaction ->
                        assertThat(transaction.journal().since(list, 0, 9)).containsExactly(changes.get(1)));
    }

    @Test
    void changes_are_found_by_version_in_order() {
        List<Change> changes = append(12);
        assertThat(find(List.of(11L, 2L, 99L, 7L, 0L)))
                .containsExactly(changes.get(1), changes.get(6), changes.get(10));
        assertThat(find(List.of())).isEmpty();
        assertThat(find(List.of(13L))).isEmpty();
        assertThat(find(LongStream.rangeClosed(-1_000, 1_000).boxed().toList())).isEqualTo(changes);
    }

    @Test
    void the_details_as_of_a_version_are_the_former_details_of_the_next_change_of_details() {
        ListDetails first = new ListDetails("First", null);
        ListDetails second = new ListDetails("Second \"É\" 😀", CAMPAIGN);
        List<Change> changes = List.of(
                change(list, 1),
                change(list, 2).withFormer(first),
                change(list, 3),
                change(list, 4).withFormer(second),
                change(list, 5));
        changes.forEach(change -> run(transaction -> transaction.journal().append(change)));
        assertThat(detailsAsOf(0)).contains(first);
        assertThat(detailsAsOf(1)).contains(first);
        assertThat(detailsAsOf(2)).contains(second);
        assertThat(detailsAsOf(3)).contains(second);
        assertThat(detailsAsOf(4)).isEmpty();
        assertThat(detailsAsOf(5)).isEmpty();
    }

    @Test
    void another_list_and_another_organization_have_their_own_journals() {
        LeadListId second = new LeadListId(UUID.randomUUID());
        run(transaction -> transaction.journal().append(change(list, 1).withFormer(new ListDetails("Former", null))));
        assertThat(listIn(transaction -> transaction.journal().since(second, 0, 10)))
                .isEmpty();
        assertThat(listIn(transaction -> transaction.journal().find(second, List.of(1L))))
                .isEmpty();
        assertThat(optionalIn(transaction -> transaction.journal().detailsAsOf(second, 0)))
                .isEmpty();
        run(otherOrganization, transaction -> {
            assertThat(transaction.journal().since(list, 0, 10)).isEmpty();
            assertThat(transaction.journal().find(list, List.of(1L))).isEmpty();
            assertThat(transaction.journal().detailsAsOf(list, 0)).isEmpty();
        });
    }

    private List<Change> append(int count) {
        List<Change> changes = LongStream.rangeClosed(1, count)
                .mapToObj(version -> change(list, version))
                .toList();
        run(transaction -> changes.forEach(transaction.journal()::append));
        return changes;
    }

    private static Change change(LeadListId of, long version) {
        return Samples.aChange(of, version, "user", Source.UPDATE, 1, version);
    }

    private List<Change> since(long version, int limit) {
        return listIn(transaction -> transaction.journal().since(list, version, limit));
    }

    private List<Change> find(List<Long> versions) {
        return listIn(transaction -> transaction.journal().find(list, versions));
    }

    private Optional<ListDetails> detailsAsOf(long version) {
        return optionalIn(transaction -> transaction.journal().detailsAsOf(list, version));
    }
}
