package io.leadlist.search.filter;

import java.time.YearMonth;
import java.util.Objects;

/**
 * The context in which filters are interpreted. Immutable and thread-safe.
 *
 * @param month the present month, at which tenures end
 * @param relatedTerms the related texts for {@link MatchMode#SMART}
 */
public record SearchContext(YearMonth month, RelatedTerms relatedTerms) {
    /**
     * Checks the components.
     *
     * @param month the present month, at which tenures end
     * @param relatedTerms the related texts for {@link MatchMode#SMART}
     */
    public SearchContext {
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(relatedTerms, "relatedTerms");
    }
}
