package io.leadlist.jdbc.internal.dialect;

import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * H2 must read the facets of an entry through the primary key, which begins with the entry. Therefore its schema has no
 * other index of the facets, and conditions compare no columns except the entry and the facet.
 *
 * <p>The conditions matter for a database that has such indexes, for example by a host. H2's planner counts
 * {@code t.word = ANY(array)} as an equality and would prefer an index {@code (facet, word, entry)}. It would then
 * search this index by the facet alone, and read all words of the facet for each entry.
 */
final class H2Search implements SearchDialect {
    static final H2Search INSTANCE = new H2Search();

    private H2Search() {}

    @Override
    public String isOneOf(String column, InputRows<String> texts) {
        return "ARRAY_CONTAINS(" + SqlArrays.of(texts) + ", " + column + ")";
    }

    /**
     * {@inheritDoc} The condition on {@code t.text} is always true. It makes H2 use the primary key, because no other
     * index of words has the column.
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
