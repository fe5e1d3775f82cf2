package io.leadlist.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CreditsTest {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    @Test
    void amounts_are_equal_whatever_their_scale() {
        assertThat(new Credits(new BigDecimal("0.50"), BigDecimal.ONE))
                .isEqualTo(new Credits(HALF, new BigDecimal("1.000")));
    }

    @Test
    void negative_amounts_and_fractions_of_a_hundredth_are_rejected() {
        assertThatIllegalArgumentException().isThrownBy(() -> Credits.of(-1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Credits(new BigDecimal("0.001"), BigDecimal.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Credits(BigDecimal.ZERO, Credits.MAX.add(new BigDecimal("0.01"))));
        assertThatIllegalArgumentException().isThrownBy(() -> Credits.of(1, 1).minus(Credits.of(1, 2)));
    }

    @Test
    void an_amount_covers_another_if_each_kind_does() {
        assertThat(Credits.of(2, 2).covers(Credits.of(2, 2))).isTrue();
        assertThat(Credits.of(9, 1).covers(Credits.of(2, 2))).isFalse();
        assertThat(Credits.of(1, 9).covers(Credits.of(2, 2))).isFalse();
    }

    @Test
    void the_quote_of_a_lead_is_the_maximum_cost_of_its_options() {
        RawLead url = RawLead.ofLinkedIn("linkedin.com/in/x");
        RawLead email = RawLead.ofEmail("x@example.com");

        assertThat(quote(url, new ImportOptions(false, false, false))).isEqualTo(Credits.NONE);
        assertThat(quote(url, new ImportOptions(false, false, true))).isEqualTo(credits("1.5", "0"));
        assertThat(quote(url, new ImportOptions(true, true, true))).isEqualTo(credits("2.5", "3"));
        assertThat(quote(email, new ImportOptions(false, false, true))).isEqualTo(credits("0.5", "0"));
        assertThat(quote(email, new ImportOptions(false, true, false))).isEqualTo(credits("1", "0"));
        assertThat(PriceList.DEFAULT.quote(List.of(url, email), ImportOptions.DEFAULT))
                .isEqualTo(credits("4", "0"));
        assertThat(PriceList.FREE.quote(List.of(url, email), new ImportOptions(true, true, true)))
                .isEqualTo(Credits.NONE);
    }

    @Test
    void prices_and_the_limit_of_phone_numbers_have_ranges() {
        assertThatIllegalArgumentException().isThrownBy(() -> prices(new BigDecimal("-1"), 3));
        assertThatIllegalArgumentException().isThrownBy(() -> prices(new BigDecimal("0.005"), 3));
        assertThatIllegalArgumentException().isThrownBy(() -> prices(HALF, 11));
        assertThatIllegalArgumentException().isThrownBy(() -> prices(HALF, -1));
        assertThat(prices(HALF, 0).quote(RawLead.ofEmail("x@example.com"), new ImportOptions(true, false, false)))
                .isEqualTo(Credits.NONE);
    }

    private static PriceList prices(BigDecimal price, int numbers) {
        return new PriceList(price, price, price, price, numbers);
    }

    private static Credits quote(RawLead lead, ImportOptions options) {
        return PriceList.DEFAULT.quote(lead, options);
    }

    private static Credits credits(String email, String phone) {
        return new Credits(new BigDecimal(email), new BigDecimal(phone));
    }
}
