package io.leadlist.examples.benchmark.harness;

import java.sql.SQLException;
import java.util.UUID;

/** The tables in which a contestant stores the members of lists. */
public interface Members {
    /** Fills a list with the first people. */
    void fill(UUID list, long size) throws SQLException;

    /** Returns the actual number of members of a list. */
    long count(UUID list) throws SQLException;
}
