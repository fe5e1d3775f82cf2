package io.leadlist.search.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leadlist.search.facet.Band;
import io.leadlist.search.facet.Facets;
import io.leadlist.search.facet.SearchField;
import io.leadlist.search.facet.SearchableEntry;
import io.leadlist.search.facet.TimeFrame;
import io.leadlist.search.filter.MetricFilter.Metric;
import io.leadlist.search.filter.RangeFilter.Mode;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The meaning of each envelope, by examples written without the code. */
class FilterMeaningTest {
    private static final YearMonth JANUARY = YearMonth.of(2024, 1);
    private static final RelatedTerms RELATED = text -> text.equals("vice president") ? Set.of("VP", "!") : Set.of();

    @Test
    void plain_any_include_matches_one_value_and_any_exclude_rejects_it() {
        Facets both = departments("sales", "Marketing");
        Facets sales = departments("SALES");

        assertThat(matches(both, TermFilter.anyOf("marketing", "legal"))).isTrue();
        assertThat(matches(sales, TermFilter.anyOf("marketing", "legal"))).isFalse();
        assertThat(matches(both, TermFilter.noneOf("marketing", "legal"))).isFalse();
        assertThat(matches(sales, TermFilter.noneOf("marketing", "legal"))).isTrue();
        assertThat(matches(Facets.NONE, TermFilter.noneOf("marketing"))).isTrue();
    }

    @Test
    void plain_all_include_requires_all_values_and_all_exclude_rejects_all_of_them() {
        Facets both = departments("sales", "marketing");
        Facets sales = departments("sales");
        TermFilter include = new TermFilter(Set.of(), Set.of(), Set.of("sales", "marketing"), Set.of());
        TermFilter exclude = new TermFilter(Set.of(), Set.of(), Set.of(), Set.of("sales", "marketing"));

        assertThat(matches(both, include)).isTrue();
        assertThat(matches(sales, include)).isFalse();
        assertThat(matches(both, exclude)).isFalse();
        assertThat(matches(sales, exclude)).isTrue();
    }

    @Test
    void all_four_parts_must_hold() {
        TermFilter filter =
                new TermFilter(Set.of("sales"), Set.of("legal"), Set.of("marketing"), Set.of("sales", "hr"));

        assertThat(matches(departments("sales", "marketing"), filter)).isTrue();
        assertThat(matches(departments("sales", "marketing", "legal"), filter)).isFalse();
        assertThat(matches(departments("sales", "marketing", "hr"), filter)).isFalse();
        assertThat(matches(departments("marketing"), filter)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Sales Engineer,          true,  true,  true",
        "SALES  engineer,         true,  true,  true",
        "'Senior Engineer, Sales',true,  true,  false",
        "Sales Engineering,       true,  false, false",
        "sálés-engineer,          true,  true,  true",
        "Engineer,                false, false, false",
        "Presales Engineer,       false, false, false"
    })
    void texts_match_according_to_their_mode(String title, boolean smart, boolean word, boolean strict) {
        Facets facets =
                Facets.builder().values(SearchField.CONTACT_LATEST_TITLE, title).build();

        assertThat(title(facets, MatchMode.SMART)).isEqualTo(smart);
        assertThat(title(facets, MatchMode.WORD)).isEqualTo(word);
        assertThat(title(facets, MatchMode.STRICT)).isEqualTo(strict);
    }

    @ParameterizedTest
    @CsvSource({
        "GROSSHANDEL,   Großhandel,    true",
        "ΜΕΛΟΣ Δ.Σ.,     μέλος δ.σ.,    true",
        "Développement, developpement, true",
        "バス,           ハス,           false",
        "कि,            कु,            false",
        "काम,           मा का,         false",
        "ＳＡＬＥＳ,         sales,         true"
    })
    void case_and_accents_do_not_matter_but_other_letters_do(String text, String asked, boolean met) {
        Facets facets = Facets.builder().values(SearchField.CONTACT_SKILL, text).build();

        for (MatchMode mode : MatchMode.values()) {
            assertThat(person(facets, SearchField.CONTACT_SKILL, TextFilter.anyOf(mode, asked)))
                    .as("%s", mode)
                    .isEqualTo(met);
        }
    }

    @Test
    void every_character_of_ids_codes_and_domains_matters_but_not_its_case() {
        Facets facets = Facets.builder()
                .values(SearchField.CONTACT_CURRENT_COMPANY, "ACME-1")
                .values(SearchField.CONTACT_LINKEDIN, "https://linkedin.com/in/ada-l")
                .build();

        assertThat(person(facets, SearchField.CONTACT_CURRENT_COMPANY, TermFilter.anyOf("acme-1")))
                .isTrue();
        assertThat(person(facets, SearchField.CONTACT_CURRENT_COMPANY, TermFilter.anyOf("acme_1", "ACME 1")))
                .isFalse();
        assertThat(person(facets, SearchField.CONTACT_LINKEDIN, TermFilter.anyOf("linkedin.com/in/ada_l")))
                .isFalse();
        Facets company =
                Facets.builder().values(SearchField.ACCOUNT_DOMAIN, "müller.de").build();
        assertThat(company(company, SearchField.ACCOUNT_DOMAIN, TermFilter.anyOf("muller.de")))
                .isFalse();
    }

    @Test
    void all_words_must_be_in_the_same_text() {
        Facets facets = Facets.builder()
                .values(SearchField.CONTACT_SKILL, "Java", "Software Developer")
                .build();

        assertThat(person(facets, SearchField.CONTACT_SKILL, TextFilter.anyOf(MatchMode.WORD, "java developer")))
                .isFalse();
        assertThat(person(facets, SearchField.CONTACT_SKILL, TextFilter.anyOf(MatchMode.WORD, "developer software")))
                .isTrue();
    }

    @Test
    void all_include_texts_can_match_different_texts() {
        Facets facets = Facets.builder()
                .values(SearchField.CONTACT_SKILL, "Java", "Negotiation skills")
                .build();
        TextMatch both = TextMatch.of(MatchMode.WORD, "java", "negotiation");
        TextFilter include = new TextFilter(TextMatch.NONE, TextMatch.NONE, both, TextMatch.NONE);
        TextFilter exclude = new TextFilter(TextMatch.NONE, TextMatch.NONE, TextMatch.NONE, both);

        assertThat(person(facets, SearchField.CONTACT_SKILL, include)).isTrue();
        assertThat(person(facets, SearchField.CONTACT_SKILL, exclude)).isFalse();
    }

    @Test
    void only_smart_mode_uses_related_terms() {
        Facets vp = Facets.builder()
                .values(SearchField.CONTACT_LATEST_TITLE, "VP Sales")
                .build();
        TextFilter smart = TextFilter.anyOf(MatchMode.SMART, "vice president");
        TextFilter word = TextFilter.anyOf(MatchMode.WORD, "vice president");

        assertThat(person(vp, SearchField.CONTACT_LATEST_TITLE, smart)).isTrue();
        assertThat(person(vp, SearchField.CONTACT_LATEST_TITLE, word)).isFalse();
    }

    @Test
    void c_plus_plus_is_a_word() {
        Facets facets =
                Facets.builder().values(SearchField.CONTACT_SKILL, "C++ and Go").build();

        assertThat(person(facets, SearchField.CONTACT_SKILL, TextFilter.anyOf(MatchMode.WORD, "c++")))
                .isTrue();
        assertThat(person(facets, SearchField.CONTACT_SKILL, TextFilter.anyOf(MatchMode.WORD, "c")))
                .isFalse();
    }

    @Test
    void keywords_match_only_in_the_selected_sections() {
        Facets facets = Facets.builder()
                .keywords(SearchField.CONTACT_KEYWORD, "HEADLINE", "Growth marketer")
                .keywords(SearchField.CONTACT_KEYWORD, "SUMMARY", "I like chess")
                .build();

        assertThat(keyword(facets, "growth", "HEADLINE")).isTrue();
        assertThat(keyword(facets, "growth", "SUMMARY")).isFalse();
        assertThat(keyword(facets, "chess", "HEADLINE", "SUMMARY")).isTrue();
    }

    @Test
    void a_number_matches_any_band_with_both_ends_included() {
        RangeFilter filter = RangeFilter.in(new Band(null, 10L), Band.of(50, 200), new Band(5_000L, null));

        for (long inside : new long[] {0, 10, 50, 200, 5_000, 1_000_000}) {
            assertThat(size(Band.of(inside), filter)).as("%s", inside).isTrue();
        }
        for (long outside : new long[] {11, 49, 201, 4_999}) {
            assertThat(size(Band.of(outside), filter)).as("%s", outside).isFalse();
        }
        assertThat(company(Facets.NONE, SearchField.ACCOUNT_EMPLOYEE_SIZE, filter))
                .isFalse();
    }

    @Test
    void a_number_known_as_a_band_matches_overlapping_bands() {
        assertThat(size(Band.of(51, 200), RangeFilter.in(Band.of(200, 300)))).isTrue();
        assertThat(size(Band.of(51, 200), RangeFilter.in(Band.of(201, 300)))).isFalse();
        assertThat(size(new Band(10_001L, null), RangeFilter.in(Band.of(50_000, 60_000))))
                .isTrue();
    }

    @Test
    void all_matches_any_value_and_none_matches_no_value() {
        RangeFilter all = new RangeFilter(Mode.ALL, List.of());
        RangeFilter none = new RangeFilter(Mode.NONE, List.of());

        assertThat(size(Band.of(7), all)).isTrue();
        assertThat(size(Band.of(7), none)).isFalse();
        assertThat(company(Facets.NONE, SearchField.ACCOUNT_EMPLOYEE_SIZE, all)).isFalse();
        assertThat(company(Facets.NONE, SearchField.ACCOUNT_EMPLOYEE_SIZE, none))
                .isTrue();
    }

    @Test
    void a_location_matches_within_the_radius() {
        Facets potsdam = Facets.builder().location(52.3906, 13.0645).build(); // 27 km from the middle of Berlin
        Facets auckland = Facets.builder().location(-36.8485, 174.7633).build();

        assertThat(near(potsdam, 26, GeoFilter.Unit.KM)).isFalse();
        assertThat(near(potsdam, 28, GeoFilter.Unit.KM)).isTrue();
        assertThat(near(potsdam, 16, GeoFilter.Unit.MI)).isFalse();
        assertThat(near(potsdam, 17.5, GeoFilter.Unit.MI)).isTrue();
        assertThat(near(auckland, 17_000, GeoFilter.Unit.KM)).isFalse();
        assertThat(near(auckland, 21_000, GeoFilter.Unit.KM)).isTrue();
        assertThat(near(Facets.NONE, 100_000, GeoFilter.Unit.KM)).isFalse();
    }

    @Test
    void each_metric_matches_one_of_its_departments() {
        Facets facets = Facets.builder()
                .headcount("sales", 10)
                .headcount("legal", 2)
                .growth("sales", TimeFrame.SIX, -5)
                .build();
        Metric salesOrResearch = new Metric(Set.of("sales", "research"), Band.of(5, 20), null);
        Metric manyLawyers = new Metric(Set.of("legal"), new Band(3L, null), null);

        assertThat(company(facets, SearchField.ACCOUNT_METRIC_EMPLOYEE, new MetricFilter(List.of(salesOrResearch))))
                .isTrue();
        assertThat(company(
                        facets,
                        SearchField.ACCOUNT_METRIC_EMPLOYEE,
                        new MetricFilter(List.of(salesOrResearch, manyLawyers))))
                .isFalse();
        assertThat(growth(facets, TimeFrame.SIX)).isTrue();
        assertThat(growth(facets, TimeFrame.TWELVE)).isFalse();
    }

    @Test
    void an_education_matches_by_years_and_whether_it_continues() {
        Facets ended = Facets.builder().education(Band.of(2010, 2014), false).build();
        Facets present = Facets.builder().education(new Band(2022L, null), true).build();

        assertThat(studied(ended, 2014L, 2020L, null)).isTrue();
        assertThat(studied(ended, 2015L, 2020L, null)).isFalse();
        assertThat(studied(ended, 2012L, null, true)).isFalse();
        assertThat(studied(present, 2023L, 2023L, true)).isTrue();
        assertThat(studied(present, 2023L, 2023L, false)).isFalse();
        assertThat(studied(present, null, null, true)).isTrue();
    }

    @Test
    void a_tenure_is_counted_in_months_up_to_the_present_month() {
        Facets sinceJuly = Facets.builder()
                .since(SearchField.CONTACT_TENURE_IN_JOB, YearMonth.of(2023, 7))
                .build();

        assertThat(tenure(sinceJuly, 6, 6)).isTrue();
        assertThat(tenure(sinceJuly, 7, null)).isFalse();
        assertThat(tenure(sinceJuly, null, 5)).isFalse();
        assertThat(tenure(sinceJuly, null, 24)).isTrue();
        assertThat(tenure(Facets.NONE, 0, null)).isFalse();
    }

    @Test
    void a_company_matches_values_of_different_employees() {
        Facets vp = Facets.builder().values(SearchField.CONTACT_SENIORITY, "vp").build();
        Facets intern =
                Facets.builder().values(SearchField.CONTACT_SENIORITY, "intern").build();
        SearchableEntry company = SearchableEntry.ofCompany(Facets.NONE, List.of(vp, intern));
        TermFilter both = new TermFilter(Set.of(), Set.of(), Set.of("vp", "intern"), Set.of());

        assertThat(holds(SearchField.ACCOUNT_EMPLOYEE_SENIORITY, both, company)).isTrue();
        assertThat(holds(SearchField.ACCOUNT_EMPLOYEE_SENIORITY, TermFilter.noneOf("intern"), company))
                .isFalse();
        assertThat(holds(SearchField.ACCOUNT_EMPLOYEE_SENIORITY, TermFilter.anyOf("owner"), company))
                .isFalse();
    }

    @Test
    void web_addresses_and_phone_numbers_are_compared_in_normal_form() {
        Facets facets = Facets.builder()
                .values(SearchField.ACCOUNT_LINKEDIN, "https://www.linkedin.com/company/Acme/?trk=x")
                .values(SearchField.ACCOUNT_PHONE_NUMBER, "+1 (415) 555-0100")
                .build();

        assertThat(company(facets, SearchField.ACCOUNT_LINKEDIN, TermFilter.anyOf("linkedin.com/company/acme")))
                .isTrue();
        assertThat(company(facets, SearchField.ACCOUNT_LINKEDIN, TermFilter.anyOf("linkedin.com/company/acme2")))
                .isFalse();
        assertThat(company(facets, SearchField.ACCOUNT_PHONE_NUMBER, TermFilter.anyOf("+14155550100")))
                .isTrue();
    }

    @Test
    void a_filter_that_does_not_fit_the_field_is_rejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SearchFilters.builder()
                        .with(SearchField.CONTACT_SENIORITY, RangeFilter.in(Band.of(1, 2)))
                        .build())
                .withMessageContaining("contact.seniority");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SearchFilters.builder().seniority("boss").build())
                .withMessageContaining("must be one of [")
                .withMessageNotContaining("boss");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SearchFilters.builder().title("...").build())
                .withMessageContaining("contact.experience.current.title")
                .withMessageNotContaining("...");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Facets.builder().values(SearchField.ACCOUNT_FOUNDED_YEAR, "1999"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Facets.builder().values(SearchField.CONTACT_CERTIFICATION, "pmp\u0000"));
    }

    private static Facets departments(String... values) {
        return Facets.builder()
                .values(SearchField.CONTACT_DEPARTMENT_AND_FUNCTION, values)
                .build();
    }

    private static boolean matches(Facets person, TermFilter filter) {
        return person(person, SearchField.CONTACT_DEPARTMENT_AND_FUNCTION, filter);
    }

    private static boolean title(Facets person, MatchMode mode) {
        return person(person, SearchField.CONTACT_LATEST_TITLE, TextFilter.anyOf(mode, "sales engineer"));
    }

    private static boolean keyword(Facets person, String text, String... sources) {
        List<KeywordMatch.Source> sections = List.of(sources).stream()
                .map(source -> new KeywordMatch.Source(MatchMode.WORD, source))
                .toList();
        return person(
                person, SearchField.CONTACT_KEYWORD, KeywordFilter.anyOf(new KeywordMatch(sections, Set.of(text))));
    }

    private static boolean size(Band number, RangeFilter filter) {
        Facets facets = Facets.builder()
                .number(SearchField.ACCOUNT_EMPLOYEE_SIZE, number)
                .build();
        return company(facets, SearchField.ACCOUNT_EMPLOYEE_SIZE, filter);
    }

    private static boolean near(Facets company, double radius, GeoFilter.Unit unit) {
        return company(company, SearchField.ACCOUNT_GEO_LOCATION, new GeoFilter(52.5200, 13.4050, radius, unit));
    }

    private static boolean growth(Facets company, TimeFrame timeFrame) {
        Metric shrinking = new Metric(Set.of("sales"), new Band(null, -1L), timeFrame);
        return company(company, SearchField.ACCOUNT_METRIC_GROWTH, new MetricFilter(List.of(shrinking)));
    }

    private static boolean studied(Facets person, Long start, Long end, Boolean present) {
        return person(person, SearchField.CONTACT_EDUCATION_DATE, new EducationFilter(new Band(start, end), present));
    }

    private static boolean tenure(Facets person, Integer min, Integer max) {
        return person(person, SearchField.CONTACT_TENURE_IN_JOB, new TenureFilter(min, max));
    }

    private static boolean person(Facets person, SearchField field, Filter filter) {
        return holds(field, filter, SearchableEntry.ofPerson(person, Facets.NONE));
    }

    private static boolean company(Facets company, SearchField field, Filter filter) {
        return holds(field, filter, SearchableEntry.ofPerson(Facets.NONE, company));
    }

    private static boolean holds(SearchField field, Filter filter, SearchableEntry subject) {
        SearchFilters filters = SearchFilters.builder().with(field, filter).build();
        return filters.matches(subject, new SearchContext(JANUARY, RELATED));
    }
}
