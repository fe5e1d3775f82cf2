package io.leadlist.examples.benchmark.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {
    @Test
    void the_median_of_an_odd_number_is_the_middle_one() {
        assertThat(Spread.of(List.of(9, 1, 5))).isEqualTo(new Spread(5, 1, 9));
    }

    @Test
    void the_median_of_an_even_number_is_between_the_middle_ones() {
        assertThat(Spread.of(List.of(4L, 1L, 100L, 2L))).isEqualTo(new Spread(3, 1, 100));
    }

    @Test
    void an_empty_list_has_no_median() {
        assertThatIllegalArgumentException().isThrownBy(() -> Spread.of(List.of()));
    }

    @Test
    void a_number_has_about_three_digits() {
        assertThat(List.of(0.0, 0.01234, 0.5, 12.345, 1234.5).stream().map(Spread::number))
                .containsExactly("0", "0.0123", "0.50", "12.3", "1,235");
    }
}
