package io.leadlist.jdbc.internal.dialect;

import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * H2 must read the facets of an entry through the primary key, which begins with the entry.
 *
 * <p>Its planner counts {@code t.word = ANY(array)} as an equality and prefers the index {@code (facet, word, entry)}.
 * It then searches this index by the facet alone, and reads all words of the facet for each entry. Therefore conditions
 * compare no indexed columns except the entry and the facet.
 */
final class H2Search implements SearchDialect {
    static final H2Search INSTANCE = new H2Search();

    private H2Search() {}

    @Override
    public String isOneOf(String column, InputRows<String> texts) {
        return "ARRAY_CONTAINS(" + SqlArrays.of(texts) + ", " + column + ")";
    }

    /**
     * {@inheritDoc} The condition on {@code t.text} is always true. It makes H2 use the primary key, because no index
     * of words has the column.
     */
    @Override
    public String isOneWord(String column, InputRows<String> words) {
        return isOneOf(column, words) + " AND t.text >= 0";
    }

    @Override
    public String isWordOfAnyPhrase(String column, Supplier<InputRows<String>> words) {
        return isOneWord(column, words.get());
    }

    /** {@inheritDoc} An outer join, because H2 could start an inner join with the words of the phrases. */
    @Override
    public String joinPhrases(String column, String phrases) {
        return " LEFT JOIN " + phrases + " ON q.word = " + column;
    }

    /** {@inheritDoc} An outer join, because H2 could start an inner join with the terms of all people. */
    @Override
    public String joinTerms(String has) {
        return " LEFT JOIN lead_directory_person_term t ON t.entry = e.ordinal" + has;
    }

    @Override
    public String overlaps(String low, String high) {
        return "GREATEST(t.low, " + low + ") <= LEAST(t.high, " + high + ")";
    }

    @Override
    public String fence() {
        return "";
    }

    @Override
    public boolean startsWithCompanies() {
        return true;
    }

    @Override
    public SearchDialect prepare(Handle handle, boolean isJoin) {
        return this;
    }
}
