package io.leadlist.examples.benchmark.harness;

/**
 * The size of the measurements.
 *
 * @param name the name in the results
 * @param ids the number of ids in a call
 * @param calls the number of calls in a round
 * @param warmUp the number of rounds that are dropped
 * @param rounds the number of rounds that count
 * @param members the size of the largest list
 */
public record Scale(String name, int ids, int calls, int warmUp, int rounds, int members) {
    /** For tests: runs everything, but its figures mean nothing. */
    public static final Scale TOY = new Scale("toy", 20, 1, 1, 2, 400);

    /** Takes about 25 minutes for all rows on two cores. */
    public static final Scale DEFAULT = new Scale("default", 1_000, 4, 20, 9, 1_000_000);

    /** Measures up to ten million members. */
    public static final Scale FULL = new Scale("full", 1_000, 4, 20, 15, 10_000_000);

    /** Returns this size, or that of the largest list if it is smaller. */
    public int atMost(int size) {
        return Math.min(size, members);
    }

    /** Returns the number of rounds that a contestant plays in a race, including the two that are not timed. */
    public int allRounds() {
        return warmUp + rounds + 2;
    }

    /** Returns this scale with another number of calls in a round. */
    public Scale withCalls(int each) {
        return new Scale(name, ids, each, warmUp, rounds, members);
    }

    /** Returns this scale with a multiple of the warm-up rounds, for short work. */
    public Scale withWarmUp(int times) {
        return new Scale(name, ids, calls, warmUp * times, rounds, members);
    }

    /** Returns this scale with at most these numbers of rounds. */
    public Scale withRounds(int dropped, int counted) {
        return new Scale(name, ids, calls, Math.min(warmUp, dropped), Math.min(rounds, counted), members);
    }
}
