package io.leadlist.search.filter;

import java.util.Set;

/** Port: the texts that {@link MatchMode#SMART} finds too where one is asked for. Implementations are thread-safe. */
@FunctionalInterface
public interface RelatedTerms {
    /** None: {@link MatchMode#SMART} finds word forms of the same text alone. */
    RelatedTerms NONE = content -> Set.of();

    /**
     * The texts that are found as well, such as {@code vp} for {@code vice president}; without a word they are passed
     * over.
     */
    Set<String> relatedTo(String content);
}
