package io.leadlist.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.contract.RandomSearch;
import io.leadlist.lead.LeadType;
import io.leadlist.search.facet.Condition;
import io.leadlist.search.facet.FacetOwner;
import io.leadlist.search.facet.Facets;
import io.leadlist.search.facet.SearchableEntry;
import io.leadlist.search.filter.RelatedTerms;
import io.leadlist.search.filter.SearchContext;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Columns find the same people as a condition that is evaluated for each of them. */
class FacetColumnsTest {
    private static final SearchContext CONTEXT = new SearchContext(YearMonth.of(2024, 1), RelatedTerms.NONE);
    private static final int PEOPLE = 50;
    private final RandomSearch search = new RandomSearch(new Random(42));

    @Test
    void columns_find_the_people_that_meet_the_condition() {
        int found = 0;
        int excluded = 0;
        for (int round = 0; round < 100; round++) {
            List<Facets> people = facets(LeadType.PERSON);
            List<Facets> employers = facets(LeadType.COMPANY);
            FacetColumns columns = columns(people, employers);
            for (int i = 0; i < 20; i++) {
                Condition condition =
                        new Condition.And(search.filters(LeadType.PERSON).conditions(CONTEXT));
                List<Integer> expected = IntStream.range(0, PEOPLE)
                        .filter(index ->
                                condition.holds(SearchableEntry.ofPerson(people.get(index), employers.get(index))))
                        .boxed()
                        .toList();

                assertThat(columns.find(condition).stream().boxed().toList())
                        .as("%s", condition)
                        .isEqualTo(expected);
                found += expected.size();
                excluded += PEOPLE - expected.size();
            }
        }
        assertThat(List.of(found, excluded)).allMatch(count -> count > 1_000);
    }

    private List<Facets> facets(LeadType type) {
        return Stream.generate(() -> search.facets(type)).limit(PEOPLE).toList();
    }

    private static FacetColumns columns(List<Facets> people, List<Facets> employers) {
        FacetColumns.Builder columns = new FacetColumns.Builder(PEOPLE);
        for (int index = 0; index < PEOPLE; index++) {
            columns.set(index, FacetOwner.PERSON, people.get(index));
            columns.set(index, FacetOwner.COMPANY, employers.get(index));
        }
        return columns.build();
    }
}
