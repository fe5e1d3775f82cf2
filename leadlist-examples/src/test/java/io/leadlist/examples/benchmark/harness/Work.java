package io.leadlist.examples.benchmark.harness;

/** The work of a contestant. */
@FunctionalInterface
public interface Work {
    /** Prepares a round; the preparation is not timed. Rounds are numbered from 0, warm-up first. */
    Round prepare(int round) throws Exception;

    /** A prepared round. */
    @FunctionalInterface
    interface Round {
        /** Does the timed work and returns the number of rows that the contestant claims to have written or read. */
        long run() throws Exception;
    }
}
