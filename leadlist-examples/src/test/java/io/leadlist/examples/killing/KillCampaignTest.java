package io.leadlist.examples.killing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** One kill of each kind, so that the campaign itself stays in order. */
class KillCampaignTest {
    @Test
    void no_answered_operation_is_lost_or_done_twice_by_a_kill_of_each_kind() throws Exception {
        Tally tally = KillCampaign.run(Options.TOY);

        assertThat(tally.findings()).isEmpty();
        assertThat(tally.kills()).isEqualTo(Options.TOY.h2Kills() + Options.TOY.postgresqlKills());
        assertThat(tally.answered()).isGreaterThan(tally.kills());
    }

    @Test
    void a_database_that_writes_after_it_has_answered_is_found() throws Exception {
        Options lossy = Options.TOY.withWriteDelay("WRITE_DELAY=60000");
        try (H2Series series = new H2Series(H2Series.Kind.YOUNG, lossy)) {
            assertThat(series.kill(1, 100).lost()).isNotEmpty();
        }
    }

    @Test
    void options_say_how_many_kills_there_are() {
        Options options = Options.of("--h2", "8", "--postgresql", "0", "--seed", "7");

        assertThat(options.h2Kills()).isEqualTo(8);
        assertThat(options.postgresqlKills()).isZero();
        assertThat(options.seed()).isEqualTo(7);
    }

    @Test
    void an_unknown_option_is_rejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.of("--h3"))
                .withMessageContaining("unknown argument \"--h3\"");
    }
}
