package io.leadlist.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Rules about reuse, their periods, and the stricter of two. */
class ReuseRulesTest {
    private static final Instant NOW = Instant.parse("2026-03-30T12:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void a_period_has_0_to_3650_days_and_0_days_are_no_rule() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReusePeriod.days(-1))
                .withMessage("days must be between 0 and 3650, but is -1");
        assertThatIllegalArgumentException().isThrownBy(() -> ReusePeriod.calendarDays(3_651, BERLIN));
        assertThat(ReuseRules.NONE.coolingDown(ReusePeriod.days(0))).isEqualTo(ReuseRules.NONE);
        assertThat(ReusePeriod.days(3_650).days()).isEqualTo(3_650);
    }

    @Test
    void of_two_rules_the_stricter_holds() {
        ReuseRules mild = ReuseRules.NONE.coolingDown(ReusePeriod.days(30)).perCompany(5);
        ReuseRules strict = ReuseRules.NONE.coolingDown(ReusePeriod.days(60)).perCompany(2);
        assertThat(mild.and(strict)).isEqualTo(strict).isEqualTo(strict.and(mild));
        ReuseRules mixed = ReuseRules.NONE.coolingDown(ReusePeriod.days(60)).perCompany(5);
        assertThat(mixed.and(mild)).isEqualTo(mixed);
        assertThat(mild.and(ReuseRules.NONE.strict()).isStrict()).isTrue();
        assertThat(mild.and(ReuseRules.NONE.unknownCompanyAsOne()).isUnknownCompanyOne())
                .isTrue();
    }

    @Test
    void elapsed_days_and_calendar_days_hold_both() {
        ReuseRules rules =
                ReuseRules.NONE.coolingDown(ReusePeriod.days(1)).coolingDown(ReusePeriod.calendarDays(1, BERLIN));
        Instant evening = Instant.parse("2026-03-29T20:00:00Z");
        assertThat(rules.coolDowns()).hasSize(2);
        assertThat(rules.availableFrom(evening, NOW)).isEqualTo(Instant.parse("2026-03-30T20:00:00Z"));
    }

    @Test
    void calendar_days_follow_the_clocks_of_their_zone() {
        ReusePeriod day = ReusePeriod.calendarDays(1, BERLIN);
        // Clocks went forward on the 29th, which had 23 hours.
        Instant use = Instant.parse("2026-03-28T23:30:00Z");
        assertThat(day.endAfter(use, NOW)).isEqualTo(Instant.parse("2026-03-29T22:00:00Z"));
        assertThat(day.startBefore(Instant.parse("2026-03-29T22:00:00Z")))
                .isEqualTo(Instant.parse("2026-03-29T21:59:59.999Z"));
    }

    @Test
    void with_rules_a_use_in_the_future_counts_as_now() {
        ReuseRules rules = ReuseRules.NONE.coolingDown(ReusePeriod.days(1)).coolingDown(ReusePeriod.days(2));
        assertThat(rules.availableFrom(NOW.plus(Duration.ofDays(100)), NOW)).isEqualTo(NOW.plus(Duration.ofDays(2)));
        assertThat(ReuseRules.NONE.availableFrom(NOW, NOW)).isEqualTo(NOW);
    }

    @Test
    void a_use_in_the_future_counts_as_now() {
        assertThat(ReusePeriod.days(2).endAfter(NOW.plusSeconds(60), NOW)).isEqualTo(NOW.plus(Duration.ofDays(2)));
    }

    @Test
    void a_cap_is_at_least_1_and_across_lists_needs_a_cap_and_days() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReuseRules.NONE.perCompany(0))
                .withMessage("people must be at least 1, but is 0");
        assertThatIllegalStateException().isThrownBy(() -> ReuseRules.NONE.acrossLists(ReusePeriod.days(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReuseRules.NONE.perCompany(1).acrossLists(ReusePeriod.days(0)));
        assertThat(ReuseRules.NONE
                        .perCompany(1)
                        .acrossLists(ReusePeriod.days(9))
                        .perCompany(3)
                        .companyCaps())
                .hasSize(2);
    }

    @Test
    void the_free_mail_domains_of_the_library_are_a_short_list_of_large_providers() {
        assertThat(FreeMail.DEFAULT.domains()).hasSizeBetween(35, 60);
    }
}
