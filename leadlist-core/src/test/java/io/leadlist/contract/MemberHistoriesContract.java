package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.lead.PersonId;
import io.leadlist.list.MemberPosition;
import io.leadlist.storage.Member;
import io.leadlist.storage.MemberChange;
import io.leadlist.storage.MemberChange.FeedPosition;
import io.leadlist.storage.Members;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of {@link Members}: for any history of a list, all results equal those of a replay. */
public abstract class MemberHistoriesContract extends MembershipScene {
    private static final int VERSIONS = 30;
    private static final List<PersonId> PEOPLE =
            IntStream.range(0, 14).mapToObj(i -> new PersonId("p" + i)).toList();

    private final ReplayedMembers replayed = new ReplayedMembers();
    private final List<Long> undoable = new ArrayList<>();

    /** Tests the adapter of this fixture. */
    protected MemberHistoriesContract(StorageFixture fixture) {
        super(fixture);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void any_history_gives_the_same_results_as_a_replay(long seed) {
        Random choices = new Random(seed);
        for (long version = 2; version <= VERSIONS; version++) {
            change(version, choices);
        }
        run(transaction -> {
            assertThatAllVersionsAreSeen(transaction.members(), choices);
            assertThatTheFeedIsComplete(transaction.members(), choices);
            assertThat(transaction.members().memberships(list.id(), PEOPLE)).isEqualTo(replayed.memberships());
            for (long change : undoable) {
                int limit = 1 + choices.nextInt(5);
                assertThat(transaction.members().conflictsSince(list.id(), change, limit))
                        .isEqualTo(replayed.conflictsSince(change, limit));
            }
        });
    }

    private void change(long version, Random choices) {
        List<PersonId> some = some(choices);
        int kind = choices.nextInt(9);
        if (kind < 3) {
            changing(members -> members.add(list.id(), version, some));
            replayed.add(version, some);
        } else if (kind < 5) {
            changing(members -> members.remove(list.id(), version, some));
            replayed.remove(version, some);
        } else if (kind < 6 || undoable.isEmpty()) {
            replace(version, some);
        } else {
            undo(version, undoable.get(choices.nextInt(undoable.size())));
            return;
        }
        undoable.add(version);
    }

    private void replace(long version, List<PersonId> by) {
        changing(members -> members.removeAllBut(list.id(), version, by));
        changing(members -> members.add(list.id(), version, by));
        replayed.removeAllBut(version, by);
        replayed.add(version, by);
    }

    private void undo(long version, long change) {
        assertThat(removeAddedBy(version, change)).isEqualTo((int) replayed.added(change));
        assertThat(restoreRemovedBy(version, change)).isEqualTo((int) replayed.removed(change));
        replayed.undo(version, change);
        undoable.remove(change);
    }

    private void assertThatAllVersionsAreSeen(Members members, Random choices) {
        for (long version = 1; version <= VERSIONS; version++) {
            long seen = version;
            int limit = 1 + choices.nextInt(9);
            List<Member> read = allPages(
                    MemberPosition.START, Member::position, after -> members.page(list.atVersion(seen), after, limit));
            assertThat(read).as("version %s", version).isEqualTo(replayed.asOf(version));
        }
    }

    private void assertThatTheFeedIsComplete(Members members, Random choices) {
        List<MemberChange> all = replayed.changes();
        for (int limit : List.of(1, 2, 3, 7, 20, 1_000)) {
            assertThat(allPages(
                            FeedPosition.before(0),
                            MemberChange::position,
                            after -> members.changes(list.atVersion(VERSIONS), after, VERSIONS, limit)))
                    .isEqualTo(all);
        }
        for (int i = 0; i < 10; i++) {
            long from = choices.nextInt(VERSIONS);
            long upTo = from + choices.nextInt(VERSIONS);
            assertThat(members.changes(list.atVersion(VERSIONS), FeedPosition.before(from), upTo, MANY))
                    .isEqualTo(all.stream()
                            .filter(one -> one.position().version() >= from
                                    && one.position().version() <= upTo)
                            .toList());
        }
    }

    private static <T, P> List<T> allPages(P start, Function<T, P> position, Function<P, List<T>> read) {
        List<T> all = new ArrayList<>();
        List<T> page = read.apply(start);
        while (!page.isEmpty()) {
            all.addAll(page);
            assertThat(all).as("a page was read twice").doesNotHaveDuplicates();
            page = read.apply(position.apply(page.get(page.size() - 1)));
        }
        return all;
    }

    private static List<PersonId> some(Random choices) {
        List<PersonId> ids = new ArrayList<>(PEOPLE);
        Collections.shuffle(ids, choices);
        return ids.subList(0, 1 + choices.nextInt(6));
    }
}
