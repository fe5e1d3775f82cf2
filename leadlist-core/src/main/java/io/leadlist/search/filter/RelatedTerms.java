package io.leadlist.search.filter;

import java.util.Set;

/** Port: related texts that {@link MatchMode#SMART} finds in addition to a text. Implementations are thread-safe. */
@FunctionalInterface
public interface RelatedTerms {
    /** No related texts: {@link MatchMode#SMART} finds only other forms of the same words. */
    RelatedTerms NONE = content -> Set.of();

    /**
     * {@return the related texts, such as {@code vp} for {@code vice president}; texts without a word are ignored}
     *
     * @param content the content of a match, as the filter has it
     */
    Set<String> relatedTo(String content);
}
