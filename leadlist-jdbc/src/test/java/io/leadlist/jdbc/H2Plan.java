package io.leadlist.jdbc;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Estimates the number of rows that a query read from the output of H2's {@code EXPLAIN ANALYZE}.
 *
 * <p>For each table, H2 reports the rows that the last run of its query read. A sub-query runs once for each row of the
 * enclosing query, so its rows are multiplied by the rows of that query.
 */
public final class H2Plan {
    private static final Pattern TOKEN = Pattern.compile("EXISTS\\(|\\(SELECT|\\(|\\)|scanCount: (\\d+)");
    private final Matcher tokens;

    private H2Plan(String plan) {
        this.tokens = TOKEN.matcher(plan);
    }

    /** Returns the number of rows; 0 for the output of another database. */
    public static long rows(String plan) {
        return new H2Plan(plan).rows();
    }

    /** Parses the rest of one query, up to its closing parenthesis, and returns its number of rows. */
    private long rows() {
        long own = 0;
        long ofSubqueries = 0;
        for (int open = 0; open >= 0 && tokens.find(); ) {
            switch (tokens.group()) {
                case "EXISTS(", "(SELECT" -> ofSubqueries += rows();
                case "(" -> open++;
                case ")" -> open--;
                default -> own += Long.parseLong(tokens.group(1));
            }
        }
        return own + Math.max(1, own) * ofSubqueries;
    }
}
