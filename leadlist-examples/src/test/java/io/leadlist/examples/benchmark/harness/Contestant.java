package io.leadlist.examples.benchmark.harness;

import org.jspecify.annotations.Nullable;

/**
 * A contestant in a race.
 *
 * @param stored counts the stored rows; null if nothing is stored or counted
 * @param expected the result of each round; null if it is not known
 * @param on the database of the contestant; null for the database of the race
 */
public record Contestant(
        String name,
        Work work,
        @Nullable Count stored,
        @Nullable Long expected,
        @Nullable Database on) {
    /** The library's name in all results. */
    public static final String LEADLIST = "leadlist";

    /** Creates a contestant that stores nothing. */
    public static Contestant of(String name, Work work) {
        return new Contestant(name, work, null, null, null);
    }

    /** Returns this contestant with a count of stored rows, which is compared with its results. */
    public Contestant counting(Count rows) {
        return new Contestant(name, work, rows, expected, on);
    }

    /** Returns this contestant with the result that each of its rounds must have. */
    public Contestant returning(long result) {
        return new Contestant(name, work, stored, result, on);
    }

    /** Returns this contestant on its own database. */
    public Contestant on(Database own) {
        return new Contestant(name, work, stored, expected, own);
    }

    /** The stored rows. */
    @FunctionalInterface
    public interface Count {
        /** Returns the current number of rows. */
        long rows() throws Exception;
    }
}
