package io.leadlist.jdbc;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Estimates from the output of H2's {@code EXPLAIN ANALYZE} how many rows a query looked at.
 *
 * <p>H2 reports for each table how many rows the last run of its query read. A sub-query runs again for each row of the query around it, so its rows count once for each of these.
 */
final class H2Plan {
    private static final Pattern TOKEN = Pattern.compile("EXISTS\\(|\\(SELECT|\\(|\\)|scanCount: (\\d+)");
    private final Matcher tokens;

    private H2Plan(String plan) {
        this.tokens = TOKEN.matcher(plan);
    }

    /** Returns the number of rows; 0 for the output of another database. */
    static long rows(String plan) {
        return new H2Plan(plan).rows();
    }

    /** Reads the rest of one query, up to the parenthesis that ends it. */
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
