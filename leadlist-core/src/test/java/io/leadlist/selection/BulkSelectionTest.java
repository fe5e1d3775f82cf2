package io.leadlist.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leadlist.search.filter.SearchFilters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BulkSelectionTest {
    private static final SearchFilters VPS =
            SearchFilters.builder().seniority("vp").build();

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1_001, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void a_target_count_outside_1_to_1000_is_rejected(int count) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Selection.bulk(VPS, count))
                .withMessage("targetCount must be between 1 and 1000, but is " + count);
    }

    @Test
    void the_bounds_of_every_range_are_allowed() {
        assertThat(Selection.bulk(VPS, 1)
                        .withStartIndex(Integer.MAX_VALUE)
                        .withFetchSize(100)
                        .targetCount())
                .isEqualTo(1);
        assertThat(Selection.bulk(VPS, 1_000).withStartIndex(0).withFetchSize(1).targetCount())
                .isEqualTo(1_000);
    }

    @Test
    void a_value_out_of_range_is_named() {
        BulkSelection selection = Selection.bulk(VPS, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> selection.withStartIndex(-1))
                .withMessageContaining("startIndex");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> selection.withFetchSize(0))
                .withMessageContaining("fetchSize");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> selection.withFetchSize(101))
                .withMessageContaining("fetchSize");
    }

    @Test
    void a_search_without_filters_is_rejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Selection.bulk(SearchFilters.NONE, 1))
                .withMessage("filters must not be empty");
    }

    @Test
    void a_manual_selection_without_ids_is_rejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Selection.manual(List.of()))
                .withMessage("includedIds must not be empty");
    }
}
