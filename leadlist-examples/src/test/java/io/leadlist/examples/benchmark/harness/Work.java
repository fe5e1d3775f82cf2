package io.leadlist.examples.benchmark.harness;

/** What a contestant does. */
@FunctionalInterface
public interface Work {
    /** Gets a round ready, which is not timed. Rounds are numbered from 0, warm-up first. */
    Round prepare(int round) throws Exception;

    /** A round that is ready. */
    @FunctionalInterface
    interface Round {
        /** Does what is timed, and answers how many rows the contestant says it has written or read. */
        long run() throws Exception;
    }
}
