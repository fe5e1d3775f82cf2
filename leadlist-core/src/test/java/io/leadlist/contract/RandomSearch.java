package io.leadlist.contract;

import io.leadlist.lead.LeadType;
import io.leadlist.search.facet.Band;
import io.leadlist.search.facet.FacetOwner;
import io.leadlist.search.facet.Facets;
import io.leadlist.search.facet.FacetsBuilder;
import io.leadlist.search.facet.SearchField;
import io.leadlist.search.facet.TimeFrame;
import io.leadlist.search.filter.BandFilter;
import io.leadlist.search.filter.EducationFilter;
import io.leadlist.search.filter.Filter;
import io.leadlist.search.filter.GeoFilter;
import io.leadlist.search.filter.KeywordFilter;
import io.leadlist.search.filter.KeywordMatch;
import io.leadlist.search.filter.MatchMode;
import io.leadlist.search.filter.MetricFilter;
import io.leadlist.search.filter.MetricFilter.Metric;
import io.leadlist.search.filter.RangeFilter;
import io.leadlist.search.filter.RangeFilter.Mode;
import io.leadlist.search.filter.SearchFilters;
import io.leadlist.search.filter.SearchFiltersBuilder;
import io.leadlist.search.filter.TenureFilter;
import io.leadlist.search.filter.TermFilter;
import io.leadlist.search.filter.TextFilter;
import io.leadlist.search.filter.TextMatch;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Random filters of every field, and random facets that may match them. */
public final class RandomSearch {
    private static final List<String> TEXTS = List.of(
            "Sales Director",
            "Director of Sales",
            "sales",
            "Sales Directors",
            "Développement Logiciel",
            "developpement",
            "C++",
            "C#",
            "Java Developer",
            "java",
            "Kotlin Developer",
            "engineer",
            "Engineering",
            "ＳＡＬＥＳ");
    private static final List<String> ADDRESSES = List.of(
            "https://www.acme.com/",
            "acme.com",
            "HTTP://Acme.com?x=1",
            "https://linkedin.com/company/acme-corp",
            "www.linkedin.com/company/acme-corp/",
            "https://example.com/a/b");
    private static final List<String> PHONES =
            List.of("+1 (415) 555-0100", "+14155550100", "415 555 0100", "+49 30 123456");
    private final Random random;

    /** Creates a source of random filters and facets. */
    public RandomSearch(Random random) {
        this.random = random;
    }

    /** Returns filters of one to three fields for searches of this type. */
    public SearchFilters filters(LeadType type) {
        List<SearchField> fields = List.copyOf(SearchField.of(type));
        SearchFiltersBuilder filters = SearchFilters.builder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            SearchField field = any(fields);
            filters.with(field, filter(field));
        }
        return filters.build();
    }

    /** Returns a filter of a field that is not empty. */
    public Filter filter(SearchField field) {
        Filter filter = maybeEmpty(field);
        return filter.isEmpty() ? filter(field) : filter;
    }

    /** Returns facets for about half of the fields of this type. */
    public Facets facets(LeadType type) {
        FacetOwner holder = type == LeadType.PERSON ? FacetOwner.PERSON : FacetOwner.COMPANY;
        FacetsBuilder facets = Facets.builder();
        for (SearchField field : SearchField.values()) {
            if (field.facet().owner() == holder && random.nextBoolean()) {
                addTo(facets, field);
            }
        }
        return facets.build();
    }

    private Filter maybeEmpty(SearchField field) {
        return switch (field.envelope()) {
            case PLAIN -> new TermFilter(values(field), values(field), values(field), values(field));
            case CHOICE -> new TermFilter(values(field), Set.of(), Set.of(), Set.of());
            case MATCHED -> new TextFilter(text(field), text(field), text(field), text(field));
            case KEYWORD -> new KeywordFilter(keyword(field), keyword(field), keyword(field), keyword(field));
            case RANGES ->
                random.nextInt(4) == 0
                        ? new RangeFilter(random.nextBoolean() ? Mode.ALL : Mode.NONE, List.of())
                        : new RangeFilter(Mode.RANGE, some(this::band, 1 + random.nextInt(3)));
            case YEAR -> new RangeFilter(Mode.RANGE, List.of(band()));
            case BAND, INSTANTS -> new BandFilter(filledBand());
            case GEO ->
                new GeoFilter(degrees(90), degrees(180), 1 + random.nextInt(15_000), anyOf(GeoFilter.Unit.values()));
            case HEADCOUNT -> new MetricFilter(some(() -> metric(field, null), random.nextInt(3)));
            case GROWTH -> new MetricFilter(some(() -> metric(field, anyOf(TimeFrame.values())), random.nextInt(3)));
            case EDUCATION -> new EducationFilter(filledBand(), random.nextInt(3) == 0 ? null : random.nextBoolean());
            case TENURE -> tenure();
        };
    }

    private void addTo(FacetsBuilder facets, SearchField field) {
        switch (field.envelope()) {
            case PLAIN, MATCHED, CHOICE -> facets.values(field, values(field).toArray(String[]::new));
            case KEYWORD -> facets.keywords(field, source(field), any(TEXTS), any(TEXTS));
            case RANGES, YEAR, BAND, INSTANTS ->
                facets.number(field, random.nextBoolean() ? Band.of(number()) : band());
            case GEO -> facets.location(degrees(90), degrees(180));
            case HEADCOUNT -> facets.headcount(function(field), number());
            case GROWTH -> facets.growth(function(field), anyOf(TimeFrame.values()), number());
            case EDUCATION -> facets.education(band(), random.nextBoolean());
            case TENURE -> facets.since(field, YearMonth.of(2000 + random.nextInt(25), 1 + random.nextInt(12)));
        }
    }

    private Set<String> values(SearchField field) {
        return new LinkedHashSet<>(some(() -> any(pool(field)), Math.max(0, random.nextInt(5) - 1)));
    }

    private static List<String> pool(SearchField field) {
        if (!field.vocabulary().isOpen()) {
            List<String> values = field.vocabulary().values();
            return values.subList(0, Math.min(5, values.size()));
        }
        return switch (field) {
            case ACCOUNT_LINKEDIN,
                    ACCOUNT_URL,
                    ACCOUNT_SOCIAL_MEDIA_LINK,
                    CONTACT_LINKEDIN,
                    CONTACT_SOCIAL_MEDIA_LINK -> ADDRESSES;
            case ACCOUNT_PHONE_NUMBER -> PHONES;
            default -> TEXTS;
        };
    }

    private TextMatch text(SearchField field) {
        Set<String> content = values(field);
        return content.isEmpty() ? TextMatch.NONE : new TextMatch(anyOf(MatchMode.values()), content);
    }

    private KeywordMatch keyword(SearchField field) {
        if (random.nextInt(3) > 0) {
            return KeywordMatch.NONE;
        }
        List<KeywordMatch.Source> sources =
                some(() -> new KeywordMatch.Source(anyOf(MatchMode.values()), source(field)), 1 + random.nextInt(3));
        return new KeywordMatch(sources, new LinkedHashSet<>(some(() -> any(TEXTS), 1 + random.nextInt(2))));
    }

    private Metric metric(SearchField field, @Nullable TimeFrame timeFrame) {
        return new Metric(new LinkedHashSet<>(some(() -> function(field), 1 + random.nextInt(2))), band(), timeFrame);
    }

    private TenureFilter tenure() {
        int min = random.nextInt(200);
        return switch (random.nextInt(3)) {
            case 0 -> new TenureFilter(min, null);
            case 1 -> new TenureFilter(null, min);
            default -> new TenureFilter(min, min + random.nextInt(100));
        };
    }

    private String source(SearchField field) {
        return any(field.vocabulary().values().subList(0, 4));
    }

    private String function(SearchField field) {
        return any(field.vocabulary().values().subList(0, 3));
    }

    private Band filledBand() {
        Band band = band();
        return band.start() == null && band.end() == null ? Band.of(number()) : band;
    }

    private Band band() {
        long low = number();
        return new Band(random.nextInt(5) == 0 ? null : low, random.nextInt(5) == 0 ? null : low + random.nextInt(60));
    }

    private long number() {
        return 1_900L + random.nextInt(100);
    }

    private double degrees(int most) {
        return random.nextInt(2 * most * 100) / 100.0 - most;
    }

    private <T> List<T> some(Supplier<T> one, int count) {
        List<T> some = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            some.add(one.get());
        }
        return some;
    }

    private <T> T any(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }

    @SafeVarargs
    private <T> T anyOf(T... among) {
        return among[random.nextInt(among.length)];
    }
}
