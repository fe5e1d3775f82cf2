package io.leadlist.search.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.search.facet.FacetOwner;
import io.leadlist.search.facet.Facets;
import io.leadlist.search.facet.SearchField;
import io.leadlist.search.facet.SearchField.Envelope;
import io.leadlist.search.facet.SearchableEntry;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Properties of the spellings of a value in filters. */
class FieldSpellingProperties {
    private static final SearchContext CONTEXT = new SearchContext(YearMonth.of(2024, 1), text -> Set.of());

    @Property(tries = 2_000)
    void the_canonical_spelling_keeps_the_normal_form(
            @ForAll("fields") SearchField field, @ForAll("texts") String text) {
        String spelling = field.spelling(text);
        assertThat(field.normalForm(spelling)).isEqualTo(field.normalForm(text));
        assertThat(field.spelling(spelling)).isEqualTo(spelling);
        assertThat(field.text(spelling)).isEqualTo(field.text(text));
    }

    @Property(tries = 2_000)
    void a_record_is_found_by_its_own_value_and_excluded_by_it(
            @ForAll("fields") SearchField field, @ForAll("texts") String text, @ForAll("texts") String other) {
        Assume.that(field.isComparable(text) && field.isComparable(other));
        SearchableEntry entry = entry(field, text);
        for (MatchMode mode : MatchMode.values()) {
            assertThat(included(field, mode, text, entry)).isTrue();
            assertThat(included(field, mode, other, entry)).isNotEqualTo(excluded(field, mode, other, entry));
        }
    }

    @Property(tries = 2_000)
    void values_with_one_normal_form_find_each_other(
            @ForAll("fields") SearchField field, @ForAll("texts") String text, @ForAll("invisible") String invisible) {
        String decorated = invisible + text + invisible;
        Assume.that(field.isComparable(text) && field.isComparable(decorated));
        assertThat(included(field, MatchMode.STRICT, text, entry(field, decorated)))
                .as("%s %s", field, decorated)
                .isTrue();
        assertThat(included(field, MatchMode.STRICT, decorated, entry(field, text)))
                .as("%s %s", field, decorated)
                .isTrue();
    }

    private static SearchableEntry entry(SearchField field, String value) {
        Facets facets = Facets.builder().values(field, value).build();
        return field.facet().owner() == FacetOwner.COMPANY
                ? SearchableEntry.ofPerson(Facets.NONE, facets)
                : SearchableEntry.ofPerson(facets, Facets.NONE);
    }

    private static boolean included(SearchField field, MatchMode mode, String value, SearchableEntry entry) {
        return matches(
                field,
                field.envelope() == Envelope.MATCHED ? TextFilter.anyOf(mode, value) : TermFilter.anyOf(value),
                entry);
    }

    private static boolean excluded(SearchField field, MatchMode mode, String value, SearchableEntry entry) {
        TextFilter text = new TextFilter(TextMatch.NONE, TextMatch.of(mode, value), TextMatch.NONE, TextMatch.NONE);
        return matches(field, field.envelope() == Envelope.MATCHED ? text : TermFilter.noneOf(value), entry);
    }

    private static boolean matches(SearchField field, Filter filter, SearchableEntry entry) {
        return SearchFilters.builder().with(field, filter).build().matches(entry, CONTEXT);
    }

    @Provide
    Arbitrary<SearchField> fields() {
        return Arbitraries.of(Arrays.stream(SearchField.values())
                .filter(field -> field.envelope() == Envelope.PLAIN || field.envelope() == Envelope.MATCHED)
                .filter(field -> field.vocabulary().isOpen() && field.facet().owner() != FacetOwner.EMPLOYEE)
                .toList());
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> part = Arbitraries.of(
                "https://",
                "www.",
                "linkedin.com",
                "/in/",
                "jane",
                "J%C3%A9",
                "É",
                ":443",
                "/",
                "?x=1",
                "acme.com",
                "Macy’s",
                "ı",
                "ß",
                "ᾳ",
                "Ｆ",
                "+1",
                "415 555 2671",
                "(0)",
                " ",
                "-",
                ", MBA",
                "🚀",
                "Sales",
                "\u00AD",
                "Dr. ",
                "②",
                "ﬁ");
        Arbitrary<String> parts = part.list().ofMinSize(1).ofMaxSize(6).map(some -> String.join("", some));
        return Arbitraries.oneOf(parts, storable());
    }

    private static Arbitrary<String> storable() {
        return Combinators.combine(
                        Arbitraries.strings().ascii().ofMaxLength(8),
                        Arbitraries.strings().withCharRange('\u00A0', '\u2FFF').ofMaxLength(6))
                .as((ascii, other) -> (ascii + other).replace("\0", ""));
    }

    @Provide
    Arbitrary<String> invisible() {
        return Arbitraries.of("\u200B", "\uFEFF", "\u00A0", "\u2060", "\u202F", " ");
    }
}
