package io.leadlist.jdbc.internal.directory;

import static io.leadlist.jdbc.internal.directory.SearchedDirectory.MOST;
import static io.leadlist.jdbc.internal.directory.SearchedDirectory.NONE;

import io.leadlist.lead.LeadType;
import io.leadlist.search.facet.SearchField;
import io.leadlist.search.filter.Filter;
import io.leadlist.search.filter.GeoFilter;
import io.leadlist.search.filter.KeywordFilter;
import io.leadlist.search.filter.KeywordMatch;
import io.leadlist.search.filter.MatchMode;
import io.leadlist.search.filter.RangeFilter;
import io.leadlist.search.filter.SearchFilters;
import io.leadlist.search.filter.TermFilter;
import io.leadlist.search.filter.TextFilter;
import io.leadlist.search.filter.TextMatch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A kind of search for any value. Together the kinds cover every condition of people and companies, included and
 * excluded.
 */
record SearchKind(String name, LeadType type, Function<String, SearchFilters> filters) {

    static List<SearchKind> all() {
        List<SearchKind> kinds = Stream.of(SearchField.values())
                .flatMap(field -> filtersOf(field).entrySet().stream()
                        .flatMap(filter -> Stream.of(LeadType.values())
                                .filter(type -> SearchField.of(type).contains(field))
                                .map(type -> new SearchKind(
                                        type + " " + field + " " + filter.getKey(),
                                        type,
                                        value -> SearchFilters.builder()
                                                .with(field, filter.getValue().apply(value))
                                                .build()))))
                .toList();
        return Stream.concat(kinds.stream(), combinations()).toList();
    }

    @Override
    public String toString() {
        return name;
    }

    private static Map<String, Function<String, Filter>> filtersOf(SearchField field) {
        return switch (field) {
            case CONTACT_LOCATION, ACCOUNT_LOCATION, ACCOUNT_EMPLOYEE_DEPARTMENT_AND_FUNCTION -> termFilters();
            case CONTACT_CURRENT_TITLE, ACCOUNT_INDUSTRIES, ACCOUNT_EMPLOYEE_TITLE -> textFilters();
            case CONTACT_KEYWORD -> Map.of("keyword", value -> keyword(value, "SUMMARY", "SKILL"));
            case ACCOUNT_KEYWORD -> Map.of("keyword", value -> keyword(value, "DESCRIPTION", "NAME"));
            case CONTACT_FOLLOWERS, ACCOUNT_EMPLOYEE_SIZE -> rangeFilters();
            case ACCOUNT_GEO_LOCATION ->
                Map.of("near", value -> new GeoFilter(value.length(), value.length(), 10, GeoFilter.Unit.KM));
            default -> Map.of();
        };
    }

    private static Map<String, Function<String, Filter>> termFilters() {
        Map<String, Function<String, Filter>> filters = new LinkedHashMap<>();
        filters.put("any", TermFilter::anyOf);
        filters.put("none", TermFilter::noneOf);
        filters.put("all", value -> new TermFilter(Set.of(), Set.of(), pair(value), Set.of()));
        filters.put("not all", value -> new TermFilter(Set.of(), Set.of(), Set.of(), pair(value)));
        filters.put("any of many", value -> TermFilter.anyOf(many(value, "")));
        return filters;
    }

    private static Map<String, Function<String, Filter>> textFilters() {
        Map<String, Function<String, Filter>> filters = new LinkedHashMap<>();
        for (MatchMode mode : MatchMode.values()) {
            filters.put(mode + " any", value -> TextFilter.anyOf(mode, value));
            filters.put(mode + " none", value -> TextFilter.noneOf(mode, value));
            filters.put(mode + " any phrase", value -> TextFilter.anyOf(mode, value + " title"));
            filters.put(mode + " no phrase", value -> TextFilter.noneOf(mode, value + " title"));
            filters.put(
                    mode + " all",
                    value -> new TextFilter(
                            TextMatch.NONE, TextMatch.NONE, new TextMatch(mode, pair(value)), TextMatch.NONE));
        }
        filters.put("any of many words", value -> TextFilter.anyOf(MatchMode.WORD, many(value, "")));
        filters.put("any of many phrases", value -> TextFilter.anyOf(MatchMode.SMART, many(value, " title")));
        return filters;
    }

    private static Map<String, Function<String, Filter>> rangeFilters() {
        return Map.of(
                "range",
                value -> RangeFilter.in(SearchedDirectory.number(value)),
                "some number",
                value -> new RangeFilter(RangeFilter.Mode.ALL, List.of()),
                "no number",
                value -> new RangeFilter(RangeFilter.Mode.NONE, List.of()));
    }

    private static Filter keyword(String value, String... sources) {
        return KeywordFilter.anyOf(new KeywordMatch(
                Stream.of(sources)
                        .map(source -> new KeywordMatch.Source(MatchMode.SMART, source))
                        .toList(),
                Set.of(value, value + " summary")));
    }

    /**
     * Returns searches with two conditions. Nearly all entries meet the first one; the second one depends on the value.
     */
    private static Stream<SearchKind> combinations() {
        TextFilter usual = TextFilter.anyOf(MatchMode.WORD, MOST);
        return Stream.of(
                person(
                        "title, company of any",
                        SearchField.ACCOUNT_INDUSTRIES,
                        usual,
                        SearchField.CONTACT_CURRENT_TITLE),
                person("any title, company", SearchField.CONTACT_CURRENT_TITLE, usual, SearchField.ACCOUNT_INDUSTRIES),
                person("any title, skill", SearchField.CONTACT_CURRENT_TITLE, usual, SearchField.CONTACT_SKILL),
                person(
                        "no title, company",
                        SearchField.CONTACT_CURRENT_TITLE,
                        TextFilter.noneOf(MatchMode.SMART, NONE),
                        SearchField.ACCOUNT_INDUSTRIES),
                person(
                        "location, company",
                        SearchField.CONTACT_LOCATION,
                        TermFilter.anyOf(MOST),
                        SearchField.ACCOUNT_INDUSTRIES),
                person(
                        "followers, title",
                        SearchField.CONTACT_FOLLOWERS,
                        RangeFilter.in(SearchedDirectory.number(MOST)),
                        SearchField.CONTACT_CURRENT_TITLE),
                new SearchKind(
                        "PERSON title, skill, location, company",
                        LeadType.PERSON,
                        value -> SearchFilters.builder()
                                .with(SearchField.CONTACT_CURRENT_TITLE, usual)
                                .with(SearchField.CONTACT_SKILL, usual)
                                .with(SearchField.CONTACT_LOCATION, TermFilter.anyOf(value))
                                .with(SearchField.ACCOUNT_INDUSTRIES, usual)
                                .build()),
                company(
                        "location, industry",
                        SearchField.ACCOUNT_LOCATION,
                        TermFilter.anyOf(MOST),
                        SearchField.ACCOUNT_INDUSTRIES),
                company(
                        "employees, industry",
                        SearchField.ACCOUNT_EMPLOYEE_TITLE,
                        usual,
                        SearchField.ACCOUNT_INDUSTRIES));
    }

    private static SearchKind person(String name, SearchField first, Filter fixed, SearchField second) {
        return new SearchKind(
                "PERSON " + name,
                LeadType.PERSON,
                value -> SearchFilters.builder()
                        .with(first, fixed)
                        .with(second, TextFilter.anyOf(MatchMode.SMART, value))
                        .build());
    }

    private static SearchKind company(String name, SearchField first, Filter fixed, SearchField second) {
        return new SearchKind(
                "COMPANY " + name,
                LeadType.COMPANY,
                value -> SearchFilters.builder()
                        .with(first, fixed)
                        .with(second, TextFilter.anyOf(MatchMode.SMART, value))
                        .build());
    }

    private static Set<String> pair(String value) {
        return Set.copyOf(List.of(value, MOST));
    }

    private static String[] many(String value, String more) {
        return Stream.concat(
                        Stream.of(value + more), IntStream.range(0, 19).mapToObj(number -> "other" + number + more))
                .toArray(String[]::new);
    }
}
