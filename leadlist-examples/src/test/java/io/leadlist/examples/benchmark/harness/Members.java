package io.leadlist.examples.benchmark.harness;

import java.sql.SQLException;
import java.util.UUID;

/** Where a contestant keeps the members of lists. */
public interface Members {
    /** Fills a list with the people from 0 on. */
    void fill(UUID list, long size) throws SQLException;

    /** How many members a list really has. */
    long count(UUID list) throws SQLException;
}
