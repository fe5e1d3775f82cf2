package io.leadlist.search.filter;

import java.time.YearMonth;
import java.util.Objects;

/**
 * What the meaning of filters depends on beside themselves. Immutable.
 *
 * @param month the present month, from which tenures are counted
 * @param relatedTerms what {@link MatchMode#SMART} widens by
 */
public record SearchContext(YearMonth month, RelatedTerms relatedTerms) {
    public SearchContext {
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(relatedTerms, "relatedTerms");
    }
}
