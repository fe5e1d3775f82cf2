package io.leadlist.examples.benchmark.harness;

import org.jspecify.annotations.Nullable;

/**
 * One who takes part in a race.
 *
 * @param stored how many rows are really there; null if nothing is stored or counted
 * @param answer what each round must answer; null if it is not known
 * @param on the database that it works on; null if it is that of the race
 */
public record Contestant(
        String name,
        Work work,
        @Nullable Count stored,
        @Nullable Long answer,
        @Nullable Database on) {
    /** What the library itself is called in all results. */
    public static final String LEADLIST = "leadlist";

    /** A contestant that stores nothing. */
    public static Contestant of(String name, Work work) {
        return new Contestant(name, work, null, null, null);
    }

    /** The same, whose answers are held against what is stored. */
    public Contestant counting(Count rows) {
        return new Contestant(name, work, rows, answer, on);
    }

    /** The same, each round of which must answer this. */
    public Contestant answering(long right) {
        return new Contestant(name, work, stored, right, on);
    }

    /** The same on a database of its own. */
    public Contestant on(Database own) {
        return new Contestant(name, work, stored, answer, own);
    }

    /** Rows that are stored. */
    @FunctionalInterface
    public interface Count {
        /** How many there are now. */
        long rows() throws Exception;
    }
}
