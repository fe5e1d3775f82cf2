package io.leadlist.examples.benchmark.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RaceTest {
    private static final Scale THREE_ROUNDS = new Scale("test", 1, 2, 1, 3, 1);

    @Test
    void the_order_alternates_from_round_to_round() {
        assertThat(Race.order(0, 3)).containsExactly(0, 1, 2);
        assertThat(Race.order(1, 3)).containsExactly(2, 1, 0);
    }

    @Test
    void warm_up_rounds_are_dropped_and_two_untimed_rounds_follow() throws Exception {
        List<String> played = new ArrayList<>();
        try (Database database = Database.start(Database.H2)) {
            Scenario scenario = new Race(database, THREE_ROUNDS)
                    .run("test", null, 10, List.of(recording("a", played), recording("b", played)));

            assertThat(played).containsExactly("a0", "b0", "b1", "a1", "a2", "b2", "b3", "a3", "a4", "a5", "b4", "b5");
            assertThat(scenario.of("a").nanos()).hasSize(3);
        }
    }

    @Test
    void claimed_rows_are_compared_with_stored_rows() throws Exception {
        List<String> stored = new ArrayList<>();
        try (Database database = Database.start(Database.H2)) {
            Contestant exaggerating = Contestant.of("exaggerating", round -> () -> {
                        stored.add("row");
                        return 2;
                    })
                    .counting(stored::size);

            Score score = new Race(database, THREE_ROUNDS)
                    .run("test", null, 1, List.of(exaggerating))
                    .of("exaggerating");

            assertThat(score.claimed()).isEqualTo(12);
            assertThat(score.stored()).isEqualTo(6);
            assertThat(score.miscounted()).isEqualTo(6);
        }
    }

    @Test
    void a_wrong_result_ends_the_race() throws Exception {
        try (Database database = Database.start(Database.H2)) {
            Contestant wrong = Contestant.of("wrong", round -> () -> round).returning(0);

            assertThatIllegalStateException()
                    .isThrownBy(() -> new Race(database, THREE_ROUNDS).run("test", null, 1, List.of(wrong)))
                    .withMessage("wrong returned 1 instead of 0");
        }
    }

    @Test
    void statements_are_counted_per_call() throws Exception {
        try (Database database = Database.start(Database.H2)) {
            Contestant querying =
                    Contestant.of("querying", round -> () -> database.number("SELECT 1") + database.number("SELECT 2"));

            Score score = new Race(database, THREE_ROUNDS)
                    .run("test", null, 1, List.of(querying))
                    .of("querying");

            assertThat(score.statements()).isEqualTo(1);
        }
    }

    @Test
    void a_rate_is_the_rows_per_second_of_the_median_round() {
        Score score = new Score(
                "a", List.of(500_000_000L, 100L, 900_000_000L), 2, 1_000, 0, 0, null, 0, 0, null, null, List.of());

        assertThat(score.rate()).isEqualTo(2_000);
        assertThat(score.millis().median()).isEqualTo(250);
    }

    private static Contestant recording(String name, List<String> played) {
        return Contestant.of(name, round -> () -> {
            played.add(name + round);
            return 0;
        });
    }
}
