package io.leadlist.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LeadDataTest {
    @Test
    void a_tree_keeps_its_order() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("z", Arrays.asList(null, true, "text"));
        tree.put("a", 1.5);
        tree.put("null", null);

        LeadData data = new LeadData(tree);

        assertThat(data.values().keySet()).containsExactly("z", "a", "null");
        assertThat(data.values()).containsEntry("a", new BigDecimal("1.5")).containsEntry("null", null);
    }

    @Test
    void data_does_not_change_with_the_map_it_was_created_from() {
        List<Object> list = new ArrayList<>(List.of("one"));
        Map<String, Object> tree = new LinkedHashMap<>(Map.of("list", list));
        LeadData data = new LeadData(tree);

        list.add("two");
        tree.clear();

        assertThat(data.values()).containsEntry("list", List.of("one"));
    }

    @Test
    void eight_levels_are_accepted_and_nine_are_rejected() {
        assertThat(new LeadData(nested(8)).isEmpty()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new LeadData(nested(9)));
    }

    @Test
    void the_size_is_limited_for_keys_texts_and_numbers() {
        assertThat(new LeadData(Map.of("a", "x".repeat(LeadData.MAX_SIZE - 17))).isEmpty())
                .isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LeadData(Map.of("a", "x".repeat(LeadData.MAX_SIZE - 16))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LeadData(Map.of("a", new ArrayList<>(Collections.nCopies(3_000, null)))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LeadData(Map.of("a", new ArrayList<>(Collections.nCopies(3_000, List.of())))));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new LeadData(Map.of("a", BigDecimal.TEN.pow(20_000).add(BigDecimal.ONE))));
    }

    @Test
    void data_that_cannot_be_stored_is_rejected() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LeadData(Map.of("a\0", 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new LeadData(Map.of("a", List.of("\uD800"))));
        assertThatIllegalArgumentException().isThrownBy(() -> new LeadData(Map.of("a", new Object())));
        assertThatIllegalArgumentException().isThrownBy(() -> new LeadData(Map.of("a", Double.NaN)));
    }

    private static Map<String, Object> nested(int levels) {
        Map<String, Object> tree = Map.of();
        for (int level = 1; level < levels; level++) {
            tree = Map.of("in", tree);
        }
        return tree;
    }
}
