package io.leadlist.examples.benchmark.harness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VerdictTest {
    @Test
    void a_missed_goal_is_reported_as_missed() {
        assertThat(Verdict.atLeast("rate", 0.9, 0.82)).hasToString("rate: goal ≥ 0.90, measured 0.82: **missed**");
        assertThat(Verdict.atMost("time", 1.5, 1.51).met()).isFalse();
        assertThat(Verdict.exactly("lost", 0, 1).met()).isFalse();
    }

    @Test
    void an_exactly_reached_goal_is_met() {
        assertThat(Verdict.atLeast("rate", 0.9, 0.9)).hasToString("rate: goal ≥ 0.90, measured 0.90: met");
        assertThat(Verdict.atMost("time", 1.5, 1.5).met()).isTrue();
        assertThat(Verdict.exactly("lost", 0, 0).met()).isTrue();
    }

    @Test
    void a_measurement_without_a_goal_is_neither_met_nor_missed() {
        assertThat(Verdict.reported("bytes", 371)).hasToString("bytes: no goal, measured 371");
    }
}
