package io.leadlist.search.facet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Values that many entries have. */
class CommonValuesTest {
    private final CommonValues common = new CommonValues();

    @Test
    void equal_values_are_given_as_one_object() {
        List<String> first = List.of("sales");

        assertThat(common.of(first)).isSameAs(first);
        assertThat(common.of(List.of("sales"))).isSameAs(first);
        assertThat(common.of(List.of("marketing"))).isEqualTo(List.of("marketing"));
    }

    @Test
    void whatever_has_taken_its_place_each_value_is_given_as_an_equal_one() {
        assertThat(IntStream.range(0, 100_000).boxed())
                .allSatisfy(number -> assertThat(common.of(number)).isEqualTo(number));
    }
}
