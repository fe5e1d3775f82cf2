package io.leadlist.search.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leadlist.lead.LeadType;
import io.leadlist.search.facet.Band;
import io.leadlist.search.facet.SearchField;
import io.leadlist.search.filter.MetricFilter.Metric;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SearchFiltersTest {
    private static final Metric A_METRIC = new Metric(Set.of("sales"), Band.of(1, 2), null);

    @Test
    void equal_searches_have_one_canonical_form() {
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
    void different_searches_have_different_fingerprints() {
        SearchFilters include = SearchFilters.builder().seniority("vp").build();
        SearchFilters exclude = SearchFilters.builder()
                .with(SearchField.CONTACT_SENIORITY, TermFilter.noneOf("vp"))
                .build();

        assertThat(Set.of(include.fingerprint(), exclude.fingerprint(), SearchFilters.NONE.fingerprint()))
                .hasSize(3);
    }

    /** Values outside the grammar could not be written in it. */
    @Test
    void numbers_and_counts_outside_the_grammar_are_rejected() {
        List<Supplier<SearchFilters>> refused = List.of(
                () -> SearchFilters.builder().employees(-1, 500).build(),
                () -> SearchFilters.builder().employees(50, Long.MAX_VALUE).build(),
                () -> of(SearchField.ACCOUNT_FUNDING_DURATION, new BandFilter(Band.of(Long.MIN_VALUE, 0))),
                () -> of(SearchField.CONTACT_EDUCATION_DATE, new EducationFilter(Band.of(-5, 0), null)),
                () -> of(SearchField.ACCOUNT_GEO_LOCATION, new GeoFilter(0, 0, 1e-7, GeoFilter.Unit.KM)),
                () -> of(SearchField.ACCOUNT_REVENUE, RangeFilter.in(bands(101))),
                () -> of(SearchField.ACCOUNT_METRIC_EMPLOYEE, new MetricFilter(Collections.nCopies(101, A_METRIC))),
                () -> SearchFilters.builder().domain(texts(1_001)).build(),
                () -> SearchFilters.builder().title(texts(101)).build());

        refused.forEach(filters -> assertThatIllegalArgumentException().isThrownBy(filters::get));
        assertThat(SearchFilters.builder()
                        .domain(texts(1_000))
                        .title(texts(100))
                        .build()
                        .isEmpty())
                .isFalse();
    }

    @Test
    void the_order_of_metrics_does_not_matter() {
        Metric sales = new Metric(Set.of("sales"), Band.of(1, 2), null);
        Metric legal = new Metric(Set.of("legal"), Band.of(1, 2), null);

        assertThat(of(SearchField.ACCOUNT_METRIC_EMPLOYEE, new MetricFilter(List.of(sales, legal))))
                .isEqualTo(of(SearchField.ACCOUNT_METRIC_EMPLOYEE, new MetricFilter(List.of(legal, sales))));
    }

    @Test
    void a_search_compares_at_most_two_thousand_words() {
        String ofTwenty = String.join(" ", texts(20));
        TextFilter thousand = new TextFilter(words(ofTwenty, 50), TextMatch.NONE, TextMatch.NONE, TextMatch.NONE);
        TextFilter excluded = new TextFilter(TextMatch.NONE, words(ofTwenty, 50), TextMatch.NONE, TextMatch.NONE);
        SearchFiltersBuilder most = SearchFilters.builder()
                .with(SearchField.CONTACT_SKILL, thousand)
                .with(SearchField.ACCOUNT_NAME, excluded)
                .with(SearchField.CONTACT_FULL_NAME, TextFilter.anyOf(MatchMode.STRICT, texts(300)));
        assertThat(most.build().isEmpty()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(
                        most.with(SearchField.CONTACT_CERTIFICATION, TextFilter.anyOf(MatchMode.WORD, "one"))::build)
                .withMessage("the texts of a search must have at most 2000 words in all, but have 2001");
    }

    @Test
    void the_words_of_a_keyword_count_for_each_of_its_sections() {
        List<KeywordMatch.Source> sections = List.of(
                new KeywordMatch.Source(MatchMode.WORD, "HEADLINE"),
                new KeywordMatch.Source(MatchMode.SMART, "SUMMARY"));
        String ofTwenty = String.join(" ", texts(20));
        KeywordMatch match = new KeywordMatch(sections, words(ofTwenty, 51).content());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(SearchField.CONTACT_KEYWORD, KeywordFilter.anyOf(match)))
                .withMessageContaining("2040");
    }

    /** Returns different texts with as many words as this one. */
    private static TextMatch words(String text, int count) {
        return new TextMatch(
                MatchMode.WORD,
                IntStream.range(0, count).mapToObj(i -> text + i).collect(Collectors.toSet()));
    }

    private static SearchFilters of(SearchField field, Filter filter) {
        return SearchFilters.builder().with(field, filter).build();
    }

    private static Band[] bands(int count) {
        return IntStream.range(0, count).mapToObj(Band::of).toArray(Band[]::new);
    }

    private static String[] texts(int count) {
        return IntStream.range(0, count).mapToObj(i -> "text" + i).toArray(String[]::new);
    }

    @Test
    void filters_without_restriction_are_omitted() {
        assertThat(SearchFilters.builder().seniority().title().build())
                .isEqualTo(SearchFilters.NONE)
                .matches(SearchFilters::isEmpty);
    }

    @Test
    void a_search_lists_the_fields_that_a_directory_cannot_search() {
        SearchFilters filters = SearchFilters.builder()
                .with(SearchField.ACCOUNT_EMPLOYEE_SENIORITY, TermFilter.anyOf("vp"))
                .seniority("vp")
                .build();

        assertThat(filters.unsearchableFields(SearchField.of(LeadType.PERSON)))
                .isEqualTo(List.of(SearchField.ACCOUNT_EMPLOYEE_SENIORITY));
        assertThat(filters.unsearchableFields(SearchField.of(LeadType.COMPANY)))
                .isEqualTo(List.of(SearchField.CONTACT_SENIORITY));
    }
}
