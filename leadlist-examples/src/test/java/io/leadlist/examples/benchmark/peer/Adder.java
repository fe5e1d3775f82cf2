package io.leadlist.examples.benchmark.peer;

import java.util.List;
import java.util.UUID;

/** Adds members by their ids. */
public interface Adder {
    /** Returns the name in the results. */
    String name();

    /**
     * Adds the ids that are not members yet, in a transaction of its own.
     *
     * @param version an unused number for the change
     * @return the number of added members that a user would see
     */
    long add(UUID list, long version, List<String> ids) throws Exception;

    /** Releases all resources. */
    default void close() {}
}
