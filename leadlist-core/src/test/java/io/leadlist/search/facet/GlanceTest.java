package io.leadlist.search.facet;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.contract.RandomSearch;
import io.leadlist.lead.LeadType;
import io.leadlist.search.filter.RelatedTerms;
import io.leadlist.search.filter.SearchContext;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is seen of a subject at a glance. */
class GlanceTest {
    private static final SearchContext CONTEXT = new SearchContext(YearMonth.of(2024, 1), RelatedTerms.NONE);
    private final RandomSearch search = new RandomSearch(new Random(42));

    @Test
    void nobody_of_whom_a_condition_holds_is_refused_at_a_glance() {
        int refused = 0;
        int held = 0;
        for (int i = 0; i < 5_000; i++) {
            Condition condition =
                    new Condition.And(search.filters(LeadType.PERSON).conditions(CONTEXT));
            Subjects subjects = Subjects.ofPeople(
                    List.of(search.facets(LeadType.PERSON)), List.of(search.facets(LeadType.COMPANY)));
            Subject subject = subjects.get(0);
            Glance glance = Glance.at(condition);
            boolean mayHold = glance.mayHold(subjects, 0);
            boolean holds = condition.holds(subject);

            assertThat(mayHold || !holds).as("%s of %s", condition, subject).isTrue();
            assertThat(glance.holds(subjects, 0))
                    .as("%s of %s", condition, subject)
                    .isEqualTo(holds);
            refused += mayHold ? 0 : 1;
            held += holds ? 1 : 0;
        }
        assertThat(List.of(refused, held)).allMatch(count -> count > 100);
    }
}
