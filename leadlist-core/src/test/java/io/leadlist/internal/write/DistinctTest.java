package io.leadlist.internal.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Values, each once. */
class DistinctTest {
    /** The same hash for all. */
    private record Colliding(int number) {
        @Override
        public int hashCode() {
            return 1;
        }
    }

    @Test
    void each_value_stands_once_where_it_appears_first() {
        Distinct<String> distinct = Distinct.of(List.of("b", "a", "b", "c", "a"));

        assertThat(distinct.values()).containsExactly("b", "a", "c");
        assertThat(firsts(distinct, 5)).containsExactly(0, 1, 0, 3, 1);
    }

    @Test
    void none_and_one_are_taken_too() {
        assertThat(Distinct.of(List.of()).values()).isEmpty();
        assertThat(Distinct.of(List.of("a")).values()).containsExactly("a");
    }

    @Test
    void what_is_left_out_is_no_value() {
        Distinct<String> distinct = Distinct.of(List.of("a", "b", "a", "a"), index -> index == 0 || index == 3);

        assertThat(distinct.values()).containsExactly("a");
        assertThat(firsts(distinct, 4)).containsExactly(0, 1, 2, 0);
    }

    @Test
    void values_of_one_hash_are_told_apart() {
        List<Colliding> values = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            values.add(new Colliding(i % 100));
        }

        assertThat(Distinct.of(values).values()).isEqualTo(values.subList(0, 100));
    }

    @Test
    void any_values_come_out_as_of_a_linked_hash_set() {
        Random random = new Random(42);
        for (int size = 0; size < 500; size++) {
            List<Integer> values = random.ints(size, 0, 1 + size / 2).boxed().toList();

            Distinct<Integer> distinct = Distinct.of(values);

            assertThat(distinct.values()).isEqualTo(new ArrayList<>(new LinkedHashSet<>(values)));
            for (int index = 0; index < size; index++) {
                assertThat(distinct.firstAt(index)).isEqualTo(values.indexOf(values.get(index)));
            }
        }
    }

    private static List<Integer> firsts(Distinct<?> distinct, int size) {
        List<Integer> firsts = new ArrayList<>();
        for (int index = 0; index < size; index++) {
            firsts.add(distinct.firstAt(index));
        }
        return firsts;
    }
}
