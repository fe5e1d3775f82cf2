package io.leadlist.examples.benchmark.peer;

import java.util.List;
import java.util.UUID;

/** Adds members by their ids. */
public interface Adder {
    /** What it is called in the results. */
    String name();

    /**
     * Adds those that are not members yet, in a transaction of its own.
     *
     * @param version a number for the change that nobody has used yet
     * @return how many it would tell its user that it added
     */
    long add(UUID list, long version, List<String> ids) throws Exception;

    /** Frees what it holds. */
    default void close() {}
}
