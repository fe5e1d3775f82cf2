package io.leadlist.jdbc.internal.dialect;

import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * PostgreSQL joins an {@code EXISTS} like a table, so that it can start with the entries of a rare word.
 *
 * <p>Without statistics it treats every word as rare. It may then compare all people that have one word with all people
 * that have another. {@code OFFSET 0} prevents the join: PostgreSQL then reads the facets of one entry at a time.
 */
enum PostgresSearch implements SearchDialect {
    /** The database may start with the entries that have a facet. */
    BY_FACET(""),
    /** The database reads the facets of one entry at a time. */
    BY_ENTRY(" OFFSET 0");

    private final String fence;

    PostgresSearch(String fence) {
        this.fence = fence;
    }

    @Override
    public String isOneOf(String column, InputRows<String> texts) {
        return column + " = ANY(" + SqlArrays.of(texts) + ")";
    }

    @Override
    public String isOneWord(String column, InputRows<String> words) {
        return isOneOf(column, words);
    }

    @Override
    public String isWordOfAnyPhrase(String column, Supplier<InputRows<String>> words) {
        return "TRUE";
    }

    @Override
    public String joinPhrases(String column, String phrases) {
        return " JOIN " + phrases + " ON q.word = " + column;
    }

    /** {@inheritDoc} PostgreSQL could start a plain join with the terms of all people. */
    @Override
    public String joinTerms(String has) {
        return " CROSS JOIN LATERAL (SELECT t.term FROM lead_directory_person_term t WHERE t.entry = e.ordinal" + has
                + " OFFSET 0) AS t";
    }

    @Override
    public String overlaps(String low, String high) {
        return "(t.low <= " + high + " AND t.high >= " + low + ")";
    }

    @Override
    public String fence() {
        return fence;
    }

    /** {@inheritDoc} PostgreSQL itself chooses the table with which it starts. */
    @Override
    public boolean startsWithCompanies() {
        return false;
    }

    @Override
    public SearchDialect prepare(Handle handle, boolean isJoin) {
        return PostgresPlanning.isReliable(handle, isJoin) ? this : BY_ENTRY;
    }
}
