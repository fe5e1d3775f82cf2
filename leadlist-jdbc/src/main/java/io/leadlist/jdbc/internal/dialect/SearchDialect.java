package io.leadlist.jdbc.internal.dialect;

import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * The form of the conditions with which a database reads the facets of entries, {@code t}, at linear cost. Thread-safe.
 *
 * <p>The forms have the same result on each database. They differ in the index that the database uses and in the table
 * with which it starts.
 */
public sealed interface SearchDialect permits H2Search, PostgresSearch {
    /** Returns the condition that a column of {@code t} has one of the texts. */
    String isOneOf(String column, InputRows<String> texts);

    /** Returns the condition that a column of {@code t}, a table of words, has one of the words. */
    String isOneWord(String column, InputRows<String> words);

    /**
     * Returns the condition that selects the words that are then compared with each phrase. It may be true for all.
     *
     * @param words adds the words of all phrases to the parameters
     */
    String isWordOfAnyPhrase(String column, Supplier<InputRows<String>> words);

    /**
     * Returns the join of {@code t} with the words of phrases.
     *
     * @param phrases the words of the phrases as a table, {@code q}
     */
    String joinPhrases(String column, String phrases);

    /**
     * Returns the join of the employee {@code e} with the employee's own terms, {@code t}.
     *
     * @param has the conditions on {@code t}, starting with AND
     */
    String joinTerms(String has);

    /** Returns the condition that the band of {@code t}, a table of numbers, overlaps a band. */
    String overlaps(String low, String high);

    /** Returns the end of a sub-query, before its parenthesis, which keeps the database from joining it. */
    String fence();

    /**
     * Returns whether the database starts an inner join of people with companies with the companies, and sorts all
     * their people for each page. Such a database must have H2's {@code SYSTEM_RANGE}, with which a search takes a
     * sample of the companies.
     */
    boolean startsWithCompanies();

    /**
     * Prepares the planner for the rest of the transaction, and returns the form in which the conditions must be
     * written.
     *
     * @param isJoin whether this form lets the database join several facets
     */
    SearchDialect prepare(Handle handle, boolean isJoin);
}
