package io.leadlist.search.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.lead.LeadType;
import io.leadlist.search.facet.Band;
import io.leadlist.search.facet.SearchField;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SearchFiltersTest {
    @Test
    void the_same_search_has_one_form_however_it_is_written() {
        SearchFilters one = SearchFilters.builder()
                .seniority("VP", "c-suite")
                .industry("Software  Development", "retail")
                .employees(50, 500)
                .build();
        SearchFilters other = SearchFilters.builder()
                .with(SearchField.ACCOUNT_EMPLOYEE_SIZE, RangeFilter.in(Band.of(50, 500), Band.of(50, 500)))
                .with(SearchField.CONTACT_SENIORITY, TermFilter.anyOf("c_suite", "vp", "Vp"))
                .industry("retail", "software development")
                .title()
                .build();

        assertThat(other).isEqualTo(one).hasSameHashCodeAs(one);
        assertThat(other.fingerprint()).isEqualTo(one.fingerprint());
        assertThat(one)
                .hasToString("{\"account\":{\"industries\":{\"any\":{\"include\":{\"mode\":\"STRICT\","
                        + "\"content\":[\"retail\",\"software development\"]}}},"
                        + "\"employeeSize\":{\"type\":\"RANGE\",\"range\":[{\"start\":50,\"end\":500}]}},"
                        + "\"contact\":{\"seniority\":{\"any\":{\"include\":[\"c_suite\",\"vp\"]}}}}");
    }

    /** Computed by {@code sha256sum} of the text. */
    @Test
    void the_fingerprint_is_the_sha_256_of_the_canonical_json() {
        SearchFilters filters = SearchFilters.builder().seniority("vp").build();

        assertThat(filters).hasToString("{\"contact\":{\"seniority\":{\"any\":{\"include\":[\"vp\"]}}}}");
        assertThat(filters.fingerprint()).isEqualTo("566335e6e2028f1da2d382973d677fd1696ca4c1f0f22f5c1554471608c12bde");
    }

    @Test
    void other_searches_have_other_fingerprints() {
        SearchFilters include = SearchFilters.builder().seniority("vp").build();
        SearchFilters exclude = SearchFilters.builder()
                .with(SearchField.CONTACT_SENIORITY, TermFilter.noneOf("vp"))
                .build();

        assertThat(Set.of(include.fingerprint(), exclude.fingerprint(), SearchFilters.NONE.fingerprint()))
                .hasSize(3);
    }

    @Test
    void filters_that_ask_for_nothing_are_left_out() {
        assertThat(SearchFilters.builder().seniority().title().build())
                .isEqualTo(SearchFilters.NONE)
                .matches(SearchFilters::isEmpty);
    }

    @Test
    void a_search_tells_which_fields_a_directory_can_not_answer() {
        SearchFilters filters = SearchFilters.builder()
                .with(SearchField.ACCOUNT_EMPLOYEE_SENIORITY, TermFilter.anyOf("vp"))
                .seniority("vp")
                .build();

        assertThat(filters.fieldsBeyond(SearchField.of(LeadType.PERSON)))
                .isEqualTo(List.of(SearchField.ACCOUNT_EMPLOYEE_SENIORITY));
        assertThat(filters.fieldsBeyond(SearchField.of(LeadType.COMPANY)))
                .isEqualTo(List.of(SearchField.CONTACT_SENIORITY));
    }
}
