package io.leadlist.storage;

import io.leadlist.lead.CompanyId;
import io.leadlist.lead.CompanyProfile;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Seniority;
import io.leadlist.lead.Term;
import io.leadlist.list.FacetCounts;
import io.leadlist.list.FacetQuery;
import io.leadlist.list.LeadList;
import io.leadlist.list.MemberFacet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Counts members by the values of their records, for adapters that implement {@link Members#facets}. All adapters
 * compare values in the same way if they use it. Its memory is bounded by the number of counted members. Not
 * thread-safe.
 */
public final class FacetTally {
    private static final int MAX_VALUES = 10;
    private static final int MAX_LENGTH = 100;
    private static final Comparator<FacetCounts.Value> MOST_FREQUENT_FIRST = Comparator.comparing(
                    FacetCounts.Value::count, Comparator.reverseOrder())
            .thenComparing(FacetCounts.Value::value)
            .thenComparing(value -> String.valueOf(value.company()));

    private final Map<MemberFacet, OfFacet> facets = new EnumMap<>(MemberFacet.class);
    private int counted;

    /**
     * Creates an empty tally of these facets.
     *
     * @param facets the facets to count
     */
    public FacetTally(Set<MemberFacet> facets) {
        facets.forEach(facet -> this.facets.put(facet, new OfFacet()));
    }

    /**
     * Counts a person, who comes after the counted members.
     *
     * @param person the data of a member
     */
    public void add(PersonProfile person) {
        counted++;
        facets.forEach((facet, tally) -> tally.add(values(facet, person)));
    }

    /**
     * Counts a company, which comes after the counted members.
     *
     * @param company the data of a member
     */
    public void add(CompanyProfile company) {
        counted++;
        facets.forEach((facet, tally) -> tally.add(values(facet, company)));
    }

    /** Counts a member without a record. */
    public void addWithoutRecord() {
        counted++;
        facets.values().forEach(tally -> tally.add(Map.of()));
    }

    /**
     * {@return the counts of the counted members of a list, with the most frequent values}
     *
     * @param list the list whose members were added
     * @param query the query, which limits the number of values
     */
    public FacetCounts counts(LeadList list, FacetQuery query) {
        return new FacetCounts(
                list.id(),
                list.version(),
                list.memberCount(),
                counted,
                facets.entrySet().stream()
                        .map(entry -> entry.getValue().facet(entry.getKey(), query.top()))
                        .toList());
    }

    private static Map<Object, String> values(MemberFacet facet, PersonProfile person) {
        return switch (facet) {
            case SENIORITY -> terms(Stream.ofNullable(person.seniority()).map(FacetTally::level));
            case DEPARTMENT -> terms(person.departments().stream());
            case INDUSTRY -> terms(Stream.ofNullable(person.industry()));
            case COUNTRY -> terms(Stream.ofNullable(person.country()));
            case COMPANY ->
                person.employer()
                        .map(id -> Map.<Object, String>of(id, id.value()))
                        .orElseGet(() -> terms(person.currentCompanyName().stream()));
        };
    }

    private static Map<Object, String> values(MemberFacet facet, CompanyProfile company) {
        return switch (facet) {
            case INDUSTRY -> terms(Stream.ofNullable(company.industry()));
            case COUNTRY -> terms(Stream.ofNullable(company.country()));
            case SENIORITY, DEPARTMENT, COMPANY -> Map.of();
        };
    }

    private static String level(String seniority) {
        return Seniority.parse(seniority).map(Seniority::wireName).orElse(seniority);
    }

    /** Returns texts by their terms, each term once. */
    private static Map<Object, String> terms(Stream<String> texts) {
        Map<Object, String> terms = new LinkedHashMap<>();
        texts.limit(MAX_VALUES).map(text -> cut(text.strip())).forEach(text -> {
            Term term = Term.of(text);
            if (!term.value().isEmpty()) {
                terms.putIfAbsent(term, text);
            }
        });
        return terms;
    }

    private static String cut(String text) {
        if (text.length() <= MAX_LENGTH) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH);
    }

    /** The counts of one facet. */
    private static final class OfFacet {
        private final Map<Object, Counter> counters = new HashMap<>();
        private int without;

        void add(Map<Object, String> values) {
            if (values.isEmpty()) {
                without++;
            }
            values.forEach((key, text) -> counters.computeIfAbsent(key, one -> new Counter(text)).count++);
        }

        FacetCounts.Facet facet(MemberFacet facet, int top) {
            List<FacetCounts.Value> values = counters.entrySet().stream()
                    .map(entry -> entry.getValue().value(entry.getKey()))
                    .sorted(MOST_FREQUENT_FIRST)
                    .limit(top)
                    .toList();
            return new FacetCounts.Facet(facet, values, counters.size(), without);
        }
    }

    /** The first spelling of a value, and the number of members that have it. */
    private static final class Counter {
        private final String text;
        private int count;

        Counter(String text) {
            this.text = text;
        }

        FacetCounts.Value value(Object key) {
            @Nullable CompanyId company = key instanceof CompanyId id ? id : null;
            return new FacetCounts.Value(text, company, count);
        }
    }
}
