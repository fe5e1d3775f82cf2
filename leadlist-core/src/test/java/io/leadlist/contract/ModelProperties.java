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
 * Any sequence of operations gives the same answers on an adapter as on the memory adapter, and as on a plain list that
 * knows nothing of storage; and the laws of a list's life hold.
 */
public abstract class ModelProperties {
    private final StorageFixture fixture;

    /** Tests the adapter of this fixture. */
    protected ModelProperties(StorageFixture fixture) {
        this.fixture = fixture;
    }

    @Property
    void any_sequence_of_operations_gives_the_same_answers_as_the_model(@ForAll long seed) {
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
        actual.assertThatTheLawsHold();
    }

    @Property(tries = 60)
    void any_life_of_a_list_is_that_of_a_plain_list(@ForAll long seed) {
        PlainLife life = new PlainLife(new LifeScene(fixture), new Random(seed));
        for (int step = 0; step < 12; step++) {
            life.step();
        }
        life.assertThatThePastIsTheSame();
    }

    @Property(tries = 40)
    void an_undo_of_the_last_change_gives_the_list_before_it(@ForAll long seed) {
        PlainLife life = new PlainLife(new LifeScene(fixture), new Random(seed));
        for (int step = 0; step < 8; step++) {
            life.step();
        }
        life.assertThatUndoingTheLastChangeGivesTheListBeforeIt();
    }
}
