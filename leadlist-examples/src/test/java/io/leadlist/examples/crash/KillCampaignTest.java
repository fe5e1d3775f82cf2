package io.leadlist.examples.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** Tests the campaign itself with one kill of each kind. */
class KillCampaignTest {
    @Test
    void a_kill_of_each_kind_neither_loses_nor_duplicates_an_acknowledged_operation() throws Exception {
        Tally tally = KillCampaign.run(Options.TOY);

        assertThat(tally.findings()).isEmpty();
        assertThat(tally.kills()).isEqualTo(Options.TOY.h2Kills() + Options.TOY.postgresqlKills());
        assertThat(tally.acknowledged()).isGreaterThan(tally.kills());
    }

    @Test
    void losses_of_a_database_that_acknowledges_before_it_writes_are_found() throws Exception {
        Options lossy = Options.TOY.withWriteDelay("WRITE_DELAY=60000");
        try (H2Series series = new H2Series(H2Series.Kind.YOUNG, lossy)) {
            assertThat(series.kill(1, 100).lost()).isNotEmpty();
        }
    }

    @Test
    void options_set_the_number_of_kills() {
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
