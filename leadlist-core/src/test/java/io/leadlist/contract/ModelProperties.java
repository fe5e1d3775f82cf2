package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.call.OrganizationId;
import io.leadlist.list.CopyPolicy;
import io.leadlist.memory.MemoryStorage;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Any sequence of operations gives the same results on an adapter, on the memory adapter and on a {@link PlainList}.
 * The invariants of lists hold.
 */
public abstract class ModelProperties {
    private final StorageFixture fixture;

    /** Tests the adapter of this fixture. */
    protected ModelProperties(StorageFixture fixture) {
        this.fixture = fixture;
    }

    @Property
    void any_sequence_of_operations_gives_the_same_results_as_the_model(@ForAll long seed) {
        List<OrganizationId> organizations = List.of(Samples.anOrganization(), Samples.anOrganization());
        CopyPolicy policy = new Random(seed).nextInt(4) == 0 ? CopyPolicy.REFRESH : CopyPolicy.INSERT_IF_ABSENT;
        RandomPlayer expected = new RandomPlayer(new MemoryStorage(), organizations, policy);
        RandomPlayer actual = new RandomPlayer(fixture.storage(), organizations, policy);
        Random expectedChoices = new Random(seed);
        Random actualChoices = new Random(seed);
        for (int step = 0; step < 25; step++) {
            assertThat(actual.step(actualChoices)).as("step %s", step).isEqualTo(expected.step(expectedChoices));
        }
        assertThat(actual.everything()).isEqualTo(expected.everything());
        actual.assertThatTheInvariantsHold();
    }

    @Property(tries = 60)
    void any_history_of_a_list_equals_that_of_a_plain_list(@ForAll long seed) {
        PlainListComparison comparison = new PlainListComparison(new EntryScene(fixture), new Random(seed));
        for (int step = 0; step < 12; step++) {
            comparison.step();
        }
        comparison.assertThatTheHistoriesAreEqual();
    }

    @Property(tries = 40)
    void undoing_the_last_change_restores_the_list(@ForAll long seed) {
        PlainListComparison comparison = new PlainListComparison(new EntryScene(fixture), new Random(seed));
        for (int step = 0; step < 8; step++) {
            comparison.step();
        }
        comparison.assertThatUndoingTheLastChangeRestoresTheList();
    }
}
